using System.Collections.Concurrent;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Finds the units of records, once for each root, and only when a rule has values for single units.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class UnitPlaces(FactSet facts)
{
    private static readonly UnitPlace Nowhere = new(new HashSet<string>(), []);
    private readonly ConcurrentDictionary<string, UnitPlace> _places = new(StringComparer.Ordinal);

    internal UnitPlace Of(RegisterRecord subject)
    {
        var root = facts.RootOf(subject);
        return facts.Find(root) switch
        {
            MobileApplication application => _places.GetOrAdd(root, _ => Of(application)),
            Incident incident => Of(incident),
            OrgUnit => _places.GetOrAdd(root, _ => Climb([new Ref<OrgUnit>(root)], [])),
            { IsParentUnknown: true } => new(Nowhere.Units, [("application", root)]),
            null => new(Nowhere.Units, [("application", root)]),
            _ => Nowhere,
        };
    }

    /// <summary>An incident belongs to no application; it lies with the units of every application that it names.</summary>
    private UnitPlace Of(Incident incident)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<(string, string)>();
        if (incident.Applications.IsUnknown)
        {
            open.Add(("applications", incident.Id));
        }

        foreach (var named in incident.Applications.Items)
        {
            var place = facts.Find(named) is { } application ? Of((RegisterRecord)application) : new(Nowhere.Units, [("application", named.Id)]);
            units.UnionWith(place.Units);
            open.AddRange(place.Open);
        }

        return new(units, open);
    }

    private UnitPlace Of(MobileApplication application)
    {
        var open = new List<(string, string)>();
        AddUnknown(open, "ownerUnit", application.OwnerUnit, application.Id);
        AddUnknown(open, "managingUnit", application.ManagingUnit, application.Id);
        return Climb([application.OwnerUnit, application.ManagingUnit], open);
    }

    private UnitPlace Climb(IEnumerable<Fact<Ref<OrgUnit>>> starts, List<(string, string)> open)
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            // A unit met before ends the climb, so a ring of units ends it as well.
            for (var unit = start; unit.TryGet(out var known) && units.Add(known.Id);)
            {
                unit = facts.Find(known) is { } found ? found.ParentUnit : Fact<Ref<OrgUnit>>.Unknown;
                AddUnknown(open, "parentUnit", unit, known.Id);
            }
        }

        return new(units, open);
    }

    private static void AddUnknown(List<(string, string)> open, string fact, Fact<Ref<OrgUnit>> value, string record)
    {
        if (value.IsUnknown)
        {
            open.Add((fact, record));
        }
    }
}
