using System.Collections.Frozen;
using System.Globalization;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Necessity;

/// <summary>The personal information without which the basic function of a type of application does not work.</summary>
/// <remarks>
/// Built in are the 39 types of the 2021 provision, coded by this project into kinds; insurance has no type there, so an
/// institution states its own set with a reason. Immutable and thread-safe.
/// </remarks>
public sealed class NecessaryInformation
{
    private readonly FrozenSet<string> _kinds;

    private NecessaryInformation(string type, IEnumerable<string> kinds, BilingualText? reason)
    {
        Type = type;
        Reason = reason;
        _kinds = kinds.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Gets the built-in sets, in the order of the provision.</summary>
    public static IReadOnlyList<NecessaryInformation> BuiltIn { get; } = [.. EmbeddedTable.Read("necessary-information.csv")
        .OrderBy(static row => int.Parse(row[0], CultureInfo.InvariantCulture))
        .Select(static row => new NecessaryInformation(row[1], row[4].Split('|', StringSplitOptions.RemoveEmptyEntries), null))];

    /// <summary>Gets the type of application, such as <c>手机银行</c>.</summary>
    public string Type { get; }

    /// <summary>Gets why an institution's own set is what it is; null for the built-in ones.</summary>
    public BilingualText? Reason { get; }

    /// <summary>Gets the codes of the necessary kinds, ordered.</summary>
    public IReadOnlyList<string> Kinds => [.. _kinds.Order(StringComparer.Ordinal)];

    /// <summary>Finds the built-in set of a type; null when the provision has none, as for insurance.</summary>
    /// <param name="type">The type in Chinese, such as <c>手机银行</c>.</param>
    public static NecessaryInformation? Find(string type) =>
        BuiltIn.FirstOrDefault(set => string.Equals(set.Type, type, StringComparison.Ordinal));

    /// <summary>States an institution's own set, for a type that the provision does not have.</summary>
    /// <param name="type">The type; none of the built-in ones.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="reason">Why the basic function does not work without them.</param>
    /// <exception cref="ArgumentException">The provision fixes the set of this type.</exception>
    public static NecessaryInformation Own(string type, IEnumerable<InformationKind> kinds, BilingualText reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(reason);
        return Find(type) is null
            ? new(type, kinds.Select(static kind => kind.Code), reason)
            : throw new ArgumentException($"the provision fixes the set of '{type}'; take the built-in one", nameof(type));
    }

    /// <summary>Says whether the basic function needs a kind.</summary>
    /// <param name="kind">The kind.</param>
    public bool Contains(InformationKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _kinds.Contains(kind.Code);
    }

    /// <summary>Says how a kind stands to the functions of an application.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="purposes">What the application does, as its notice lists it.</param>
    public NecessityStanding StandingOf(InformationKind kind, IReadOnlyCollection<ProcessingPurpose> purposes)
    {
        ArgumentNullException.ThrowIfNull(purposes);
        return Contains(kind) ? NecessityStanding.Necessary
            : purposes.Any(purpose => purpose.Uses(kind)) ? NecessityStanding.Extension
            : NecessityStanding.Unrelated;
    }

    /// <summary>Finds the kinds that a purpose forces though the basic function does not need them (AUD 4.2, PIPL 16).</summary>
    /// <param name="purpose">The purpose.</param>
    /// <returns>The uses that are required by a purpose that may not be refused; empty when there are none.</returns>
    public IReadOnlyList<InformationUse> FindForced(ProcessingPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var claimsNeed = purpose.RestsOnConsent || (purpose.Basis == LawfulBasis.Contract).IsTrue;
        return purpose.IsNecessary && claimsNeed
            ? [.. purpose.Information.Where(use => use.IsRequired && !Contains(use.Kind))]
            : [];
    }

    /// <summary>Says how a collection that was seen stands; one that serves no purpose is unrelated unless the basic function needs its kind.</summary>
    internal NecessityStanding StandingOf(ObservedUse seen, IReadOnlyCollection<ProcessingPurpose> purposes) => StandingOf(
        seen.Kind,
        seen.Purpose.IsUnknown ? purposes : [.. purposes.Where(purpose => (seen.Purpose == purpose.Id).IsTrue)]);
}
