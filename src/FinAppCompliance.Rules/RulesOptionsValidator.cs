using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Rules;

/// <summary>Resolves the options once at start, so that a wrong profile fails there and not on the first assessment.</summary>
internal sealed class RulesOptionsValidator : IValidateOptions<RulesOptions>
{
    public ValidateOptionsResult Validate(string? name, RulesOptions options)
    {
        if (options.Packs.Count == 0)
        {
            return ValidateOptionsResult.Fail("no rule pack is registered; add one to Packs");
        }

        if (options.MaxDegreeOfParallelism is not (-1 or >= 1))
        {
            return ValidateOptionsResult.Fail("MaxDegreeOfParallelism must be -1 or at least 1");
        }

        try
        {
            // Every day is checked, whichever is shown.
            ResolvedProfile.Resolve(RuleSet.Create([.. options.Packs]), options.InstitutionKind, DateOnly.MinValue, [.. options.Profiles]);
            return ValidateOptionsResult.Success;
        }
        catch (Exception mistake) when (mistake is RulePackException or ProfileException)
        {
            return ValidateOptionsResult.Fail(mistake.Message);
        }
    }
}
