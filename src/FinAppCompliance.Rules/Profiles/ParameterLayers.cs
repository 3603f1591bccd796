using System.Globalization;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Makes layers of a profile from the limits that a register holds (section <c>parameters</c>, 机构自定限值).</summary>
/// <remarks>Thread-safe.</remarks>
public static class ParameterLayers
{
    private static readonly BilingualText Title = new("台账机构自定限值", "the institution's own limits in the register");

    /// <summary>Returns the limits of a register as layers: one for the whole institution, one for each unit, by id.</summary>
    /// <param name="register">The register.</param>
    /// <param name="rules">The rules whose parameters the limits set.</param>
    /// <param name="loosenWith">Who may approve that a unit loosens what the register sets for the whole institution; null for nobody.</param>
    /// <returns>The layers, to be given to <see cref="ResolvedProfile.Resolve"/> after those of files; none when the register holds no limits.</returns>
    /// <exception cref="ProfileException">
    /// A record names no rule or parameter that exists, has no number, unit, approver, reason or period, a unit of another kind, or a value out
    /// of bounds; the message names every such record with its path and what is allowed.
    /// </exception>
    public static IReadOnlyList<Profile> From(InstitutionRegister register, RuleSet rules, IEnumerable<string>? loosenWith = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rules);
        var mistakes = new List<string>();
        var changes = register.Of<PolicyParameter>()
            .SelectMany((record, at) => new ParameterReading(rules, record, $"$.parameters[{at.ToString(CultureInfo.InvariantCulture)}]", mistakes).Read())
            .ToList();
        if (mistakes.Count > 0)
        {
            throw new ProfileException($"the register's parameters have {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
        }

        FactList<string> approvers = [.. loosenWith ?? []];
        return [.. changes.GroupBy(static change => change.Unit, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new Profile
            {
                Id = group.Key is null ? "register" : $"register:{group.Key}",
                Title = Title,
                Unit = group.Key,
                LoosenWith = group.Key is null ? approvers : [],
                Changes = [.. group.Select(static change => change.Change)],
            })];
    }
}
