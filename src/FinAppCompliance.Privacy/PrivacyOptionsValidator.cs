using Microsoft.Extensions.Options;

namespace FinAppCompliance.Privacy;

internal sealed class PrivacyOptionsValidator : IValidateOptions<PrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, PrivacyOptions options)
    {
        var obstacles = options.FindObstacles();
        return obstacles.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(obstacles);
    }
}
