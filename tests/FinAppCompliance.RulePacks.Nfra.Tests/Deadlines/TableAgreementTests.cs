using System.Reflection;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Deadlines;

/// <summary>No rule states a number of a deadline itself, and the catalogue agrees with Domain member by member.</summary>
public sealed class TableAgreementTests
{
    /// <summary>How long something is kept is no deadline.</summary>
    private static readonly string[] Retentions =
    [
        "ImpactAssessmentIsCompleteAndKept.Retention", "ProvisionIsUnderContractAndRecorded.Retention", "SalesAreTraceable.Short", "SalesAreTraceable.Long",
    ];

    public static TheoryData<string> Cited { get; } = [.. Known().Select(static place => place.Requirement.Value)];

    [Theory]
    [MemberData(nameof(Cited))]
    public void The_catalogue_and_Domain_cite_the_same(string requirement) =>
        Assert.Equal(DeadlineCitations.Get(requirement), Find(requirement)!.Reference);

    [Fact]
    public void Most_places_of_the_table_stand_in_the_catalogue() => Assert.True(Known().Count() > 30, $"{Known().Count()} places");

    [Fact]
    public void Every_legal_limit_in_time_comes_from_the_table()
    {
        var limits = Fields<LegalLimit<TimeLimit>>().Where(static field => !Retentions.Contains(field.Name)).ToList();

        Assert.True(limits.Count > 20, $"{limits.Count} limits");
        Assert.Empty(limits.Where(static field => !DeadlineTable.All.Any(line =>
            line.Citation == field.Limit.Citation && line.Length == field.Limit.Value && line.LengthText == field.Limit.Text)).Select(static field => field.Name));
        Assert.All(Retentions, name => Assert.Contains(name, Fields<LegalLimit<TimeLimit>>().Select(static field => field.Name)));
    }

    [Fact]
    public void Every_yearly_day_comes_from_the_table() =>
        Assert.All(Fields<LegalLimit<YearlyDay>>(), static field => Assert.Contains(DeadlineTable.All, line => line.Yearly == field.Limit.Value && line.Citation == field.Limit.Citation));

    private static IEnumerable<(string Name, T Limit)> Fields<T>() => typeof(NfraRulePack).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(static field => field.FieldType == typeof(T))
            .Select(field => ($"{type.Name}.{field.Name}", (T)field.GetValue(null)!)));

    private static IEnumerable<Domain.Regulation.RegulatoryReference> Known() => DeadlineCitations.All.Where(static place => Find(place.Requirement.Value) is not null);

    private static CatalogRequirement? Find(string requirement) =>
        RegulationCatalog.Notice.Requirements.Concat(RegulationCatalog.Neighbours.Requirements).FirstOrDefault(found => found.Reference.Requirement.Value == requirement);
}
