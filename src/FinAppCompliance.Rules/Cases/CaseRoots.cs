using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Knows names and owners of records.</summary>
internal sealed class CaseRoots(FactSet facts)
{
    /// <summary>Returns what people call a record; null when the register does not name it.</summary>
    internal string? NameOf(string id) => facts.Find(id) switch
    {
        MobileApplication application => application.Name,
        DiscoveredApplication discovery => discovery.Name,
        Institution institution => institution.Name,
        OrgUnit unit => unit.Name,
        Person person => person.Name,
        ThirdParty party => party.Name,
        DataAsset asset => asset.Name,
        BusinessActivity activity => activity.Name,
        Campaign campaign => campaign.Name,
        ProcessingActivity activity => activity.Name,
        PersonalInformationElement element => element.Name,
        BusinessScenario scenario => scenario.Name,
        Component component => component.Name,
        Sdk sdk => sdk.Name,
        Incident incident => incident.Title.Or(null!),
        Contract contract => contract.Title.Or(null!),
        PlannedConstruction plan => plan.Title.Or(null!),
        _ => null,
    };

    /// <summary>Returns the name of a record, or its id behind the name of the record at the top where only that has one.</summary>
    internal string FullNameOf(string id) => NameOf(id) ?? (facts.Find(id) is { } record && NameOf(facts.RootOf(record)) is { } root ? $"{root} {id}" : id);

    /// <summary>Returns the id of the unit that answers for a root.</summary>
    internal string? UnitOf(string root) => facts.Find(root) switch
    {
        MobileApplication application => Known(application.ManagingUnit) ?? Known(application.OwnerUnit),
        DataAsset asset => Known(asset.BusinessUnit) ?? Known(asset.TechnologyUnit),
        _ => null,
    };

    /// <summary>Returns the id of the person who answers for a root.</summary>
    internal string? PersonOf(string root) => facts.Find(root) is MobileApplication application && application.ResponsiblePerson.TryGet(out var person) ? person.Id : null;

    /// <summary>Returns the application of a root; null when the root is none.</summary>
    internal string? ApplicationOf(string root) => facts.Find(root) is MobileApplication ? root : null;

    internal RegisterRecord? Find(string id) => facts.Find(id);

    private static string? Known(Fact<Ref<OrgUnit>> unit) => unit.TryGet(out var known) ? known.Id : null;
}
