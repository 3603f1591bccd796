using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Finds for which recorded applications the records of each type are complete.</summary>
internal static class CompleteParts
{
    /// <summary>Resolves parts against what is recorded.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="applications">The recorded applications.</param>
    /// <param name="find">Finds a record by id.</param>
    internal static Dictionary<Type, FrozenSet<string>> Resolve(IReadOnlyList<CompletePart> parts, ReadOnlySpan<RegisterRecord> applications, Func<string, RegisterRecord?> find)
    {
        var found = new Dictionary<Type, HashSet<string>>();
        foreach (var record in applications)
        {
            var application = (MobileApplication)record;
            var units = UnitsOf(application, find);
            foreach (var part in parts)
            {
                if (part.Application is { } one ? one.Id == application.Id : units.Contains(part.TargetId))
                {
                    foreach (var kind in part.Kinds)
                    {
                        (found.TryGetValue(kind, out var ids) ? ids : found[kind] = new(StringComparer.Ordinal)).Add(application.Id);
                    }
                }
            }
        }

        return found.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Returns the units that own or manage an application, and all units above them.</summary>
    /// <param name="application">The application.</param>
    /// <param name="find">Finds a record by id.</param>
    internal static HashSet<string> UnitsOf(MobileApplication application, Func<string, RegisterRecord?> find)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        Climb(units, application.OwnerUnit, find);
        Climb(units, application.ManagingUnit, find);
        return units;
    }

    // A unit that was met before ends the climb, so a ring of units ends it as well.
    private static void Climb(HashSet<string> units, Fact<Ref<OrgUnit>> unit, Func<string, RegisterRecord?> find)
    {
        while (unit.TryGet(out var known) && units.Add(known.Id))
        {
            unit = find(known.Id) is OrgUnit { ParentUnit: var above } ? above : Fact<Ref<OrgUnit>>.Unknown;
        }
    }
}
