using Microsoft.Extensions.Options;

namespace FinAppCompliance.AuditTrail;

/// <summary>Checks the settings at start and reports everything wrong at once.</summary>
internal sealed class AuditTrailOptionsValidator : IValidateOptions<AuditTrailOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditTrailOptions options)
    {
        var problems = options.Problems();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
