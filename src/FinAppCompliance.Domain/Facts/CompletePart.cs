using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>The word that every record of some types is given as far as one application or the applications of one unit are concerned.</summary>
/// <remarks>
/// A record concerns an application when it belongs to it, or to something that belongs to it, or names one of these. A unit stands
/// for all recorded applications that it or a unit below it owns or manages (<see cref="MobileApplication.OwnerUnit"/>,
/// <see cref="MobileApplication.ManagingUnit"/>); an application whose units are unknown is none of them. The list of all records of a
/// type never becomes complete by parts. Immutable and thread-safe; equal when target and types are equal.
/// </remarks>
public sealed class CompletePart : IEquatable<CompletePart>
{
    private CompletePart(string? application, string? unit, IEnumerable<Type> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (!RegisterRecord.IsId(application ?? unit))
        {
            throw new ArgumentException($"'{application ?? unit}' is no record id; name the application or the unit");
        }

        Application = application is null ? default(Ref<MobileApplication>?) : new Ref<MobileApplication>(application);
        Unit = unit is null ? default(Ref<OrgUnit>?) : new Ref<OrgUnit>(unit);
        Kinds = kinds.ToFrozenSet();
        if (Kinds.Count == 0)
        {
            throw new ArgumentException("name at least one record type that is complete", nameof(kinds));
        }

        if (Kinds.FirstOrDefault(static kind => kind is null || !kind.IsSubclassOf(typeof(RegisterRecord)) || kind == typeof(MobileApplication)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong.Name}' is no type of record that can belong to an application", nameof(kinds));
        }
    }

    /// <summary>Gets the application; null when the part is about a unit.</summary>
    public Ref<MobileApplication>? Application { get; }

    /// <summary>Gets the unit whose applications are meant, those of units below it included; null when the part is about one application.</summary>
    public Ref<OrgUnit>? Unit { get; }

    /// <summary>Gets the record types of which every record is given; never empty.</summary>
    public IReadOnlySet<Type> Kinds { get; }

    /// <summary>Gets the id of the application or unit.</summary>
    internal string TargetId => Application?.Id ?? Unit!.Value.Id;

    /// <summary>Says that every record of some types is given for one application.</summary>
    /// <param name="application">The application; without effect while it is not recorded.</param>
    /// <param name="kinds">The record types, at least one, copied.</param>
    /// <exception cref="ArgumentException">There is no type, or one that cannot belong to an application.</exception>
    public static CompletePart OfApplication(Ref<MobileApplication> application, params IEnumerable<Type> kinds) => new(application.ToString(), null, kinds);

    /// <summary>Says that every record of some types is given for the applications of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="kinds">The record types, at least one, copied.</param>
    /// <exception cref="ArgumentException">There is no type, or one that cannot belong to an application.</exception>
    public static CompletePart OfUnit(Ref<OrgUnit> unit, params IEnumerable<Type> kinds) => new(null, unit.ToString(), kinds);

    /// <inheritdoc/>
    public bool Equals(CompletePart? other) =>
        other is not null && Application == other.Application && Unit == other.Unit && Kinds.SetEquals(other.Kinds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CompletePart);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Application, Unit, Kinds.Count);

    /// <summary>Returns the parts with one part for each target, without types that are complete anyway: applications first, each by id.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="isWhole">Says which types are complete as a whole.</param>
    internal static IReadOnlyList<CompletePart> Merge(IEnumerable<CompletePart> parts, Func<Type, bool> isWhole) =>
        [.. from part in parts
            group part by (IsUnit: part.Unit is not null, part.TargetId) into targets
            orderby targets.Key.IsUnit, targets.Key.TargetId
            let kinds = targets.SelectMany(static part => part.Kinds).Where(kind => !isWhole(kind)).ToHashSet()
            where kinds.Count > 0
            select targets.Key.IsUnit ? OfUnit(targets.Key.TargetId, kinds) : OfApplication(targets.Key.TargetId, kinds)];
}
