using Microsoft.Extensions.Options;

namespace FinAppCompliance.Authorization;

/// <summary>Loads the policy of the settings at start, so that one with problems stops the host.</summary>
internal sealed class PolicyOptionsValidator : IValidateOptions<AuthorizationOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthorizationOptions options)
    {
        if (options.Policy is null || PolicySnapshot.TryLoad(options.Policy, out _, out var problems))
        {
            return ValidateOptionsResult.Success;
        }

        return ValidateOptionsResult.Fail(problems.Select(static problem => problem.ToString()));
    }
}
