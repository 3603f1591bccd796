using Microsoft.Extensions.Options;

namespace FinAppCompliance.Privacy.Clocks;

internal sealed class ClockOptionsValidator : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options)
    {
        var obstacles = options.FindObstacles();
        return obstacles.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(obstacles);
    }
}
