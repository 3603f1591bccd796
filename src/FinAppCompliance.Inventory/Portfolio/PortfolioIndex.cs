using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>The records of a register by application.</summary>
internal sealed class PortfolioIndex
{
    private readonly ILookup<string, AppVersion> _versions;
    private readonly ILookup<string, Vulnerability> _vulnerabilities;
    private readonly ILookup<string, Filing> _filings;
    private readonly ILookup<string, DistributionListing> _listings;
    private readonly ILookup<string, RegulatorFinding> _findings;
    private readonly ILookup<string, RegisteredRisk> _risks;
    private readonly ILookup<string, BusinessScenario> _scenarios;
    private readonly ILookup<string, BusinessActivity> _activities;
    private readonly Dictionary<string, ActivityMetric> _activity;
    private readonly Dictionary<string, ExperienceMetric> _experience;
    private readonly HashSet<string> _tested;
    private readonly ILookup<string, string> _users;

    public PortfolioIndex(RegisterSnapshot register, DateOnly today)
    {
        Register = register;
        _users = UsersOfParts(register);
        _versions = register.Of<AppVersion>().ToLookup(static version => version.Application.Id, StringComparer.Ordinal);
        _vulnerabilities = register.Of<Vulnerability>().SelectMany(found => OwnersOf(found).Select(owner => (owner, found)))
            .ToLookup(static pair => pair.owner, static pair => pair.found, StringComparer.Ordinal);
        _filings = Owned(register.Of<Filing>(), static filing => filing.Application);
        _risks = Owned(register.Of<RegisteredRisk>(), static risk => risk.Application);
        _listings = register.Of<DistributionListing>().ToLookup(static listing => listing.Application.Id, StringComparer.Ordinal);
        _scenarios = register.Of<BusinessScenario>().ToLookup(static scenario => scenario.Application.Id, StringComparer.Ordinal);
        _activities = register.Of<BusinessActivity>().ToLookup(static activity => activity.Application.Id, StringComparer.Ordinal);
        _findings = register.Of<RegulatorFinding>().SelectMany(static finding => finding.Applications.Select(application => (application.Id, finding)))
            .ToLookup(static pair => pair.Id, static pair => pair.finding, StringComparer.Ordinal);
        _activity = Latest(register.Of<ActivityMetric>(), static metric => metric.Application.Id, static metric => metric.Month, today);
        _experience = Latest(register.Of<ExperienceMetric>(), static metric => metric.Application.Id, static metric => metric.Month, today);
        _tested = register.Of<SecurityTest>().Select(test => register.Find<AppVersion>(test.Version.Id)?.Application.Id)
            .Concat(register.Of<ScanResult>().Select(scan => register.Find<AppVersion>(scan.Version.Id)?.Application.Id))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public RegisterSnapshot Register { get; }

    public ActivityMetric? ActivityOf(string application) => _activity.GetValueOrDefault(application);

    public ExperienceMetric? ExperienceOf(string application) => _experience.GetValueOrDefault(application);

    public IEnumerable<AppVersion> VersionsOf(string application) => _versions[application];

    public IEnumerable<Vulnerability> VulnerabilitiesOf(string application) => _vulnerabilities[application];

    public IEnumerable<Filing> FilingsOf(string application) => _filings[application];

    public IEnumerable<DistributionListing> ListingsOf(string application) => _listings[application];

    public IEnumerable<RegulatorFinding> FindingsOf(string application) => _findings[application];

    public IEnumerable<RegisteredRisk> RisksOf(string application) => _risks[application];

    public bool WasTested(string application) => _tested.Contains(application);

    /// <summary>Returns what an application is declared to do.</summary>
    public IEnumerable<string> FunctionsOf(MobileApplication application) => application.BusinessTypes.Select(static type => Labels.Of(type).Zh)
        .Concat(_scenarios[application.Id].Select(static scenario => scenario.Name))
        .Concat(_activities[application.Id].Select(static activity => activity.Name));

    private static ILookup<string, T> Owned<T>(IEnumerable<T> records, Func<T, Fact<Ref<MobileApplication>>> owner) =>
        records.Where(record => owner(record).HasValue).ToLookup(record => owner(record).Value.Id, StringComparer.Ordinal);

    private static Dictionary<string, T> Latest<T>(IEnumerable<T> metrics, Func<T, string> owner, Func<T, Fact<DateOnly>> month, DateOnly today)
    {
        var latest = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var metric in metrics.Where(metric => (month(metric) <= today).IsTrue))
        {
            if (!latest.TryGetValue(owner(metric), out var before) || month(before).Value < month(metric).Value)
            {
                latest[owner(metric)] = metric;
            }
        }

        return latest;
    }

    private IEnumerable<string> OwnersOf(Vulnerability found)
    {
        if (found.Version.TryGet(out var version))
        {
            return Register.Find<AppVersion>(version.Id) is { } known ? [known.Application.Id] : [];
        }

        return found.Component.TryGet(out var component) ? _users[component.Id] : found.Sdk.TryGet(out var sdk) ? _users[sdk.Id] : [];
    }

    private static ILookup<string, string> UsersOfParts(RegisterSnapshot register) => register.Of<AppVersion>()
        .SelectMany(static version => version.Components.Select(static part => part.Id).Concat(version.Sdks.Select(static part => part.Id))
            .Select(part => (part, version.Application.Id)))
        .Distinct()
        .ToLookup(static pair => pair.part, static pair => pair.Id, StringComparer.Ordinal);
}
