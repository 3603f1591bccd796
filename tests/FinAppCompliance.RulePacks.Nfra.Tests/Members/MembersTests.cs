using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Members;

public sealed class MembersTests
{
    private const string TablePath = "src/FinAppCompliance.RulePacks.Nfra/Regulation/members-read.txt";

    private static readonly Lazy<SortedDictionary<string, SortedSet<string>>> Table = new(MembersTable.Create);

    [Fact]
    public void The_table_in_the_package_is_what_the_code_of_the_rules_reads() => AssertCurrent(TablePath, string.Concat(Table.Value.SelectMany(static rule =>
        rule.Value.GroupBy(static name => name[..name.IndexOf('.', StringComparison.Ordinal)], static name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Select(section => $"{rule.Key} {section.Key} {string.Join(' ', section)}\n"))));

    [Fact]
    public void The_page_lists_every_member_and_is_current() => AssertCurrent(MembersPage.Path, MembersPage.Write(Table.Value, MembersPage.Reasons(PageText())));

    [Fact]
    public void Every_member_that_no_rule_reads_has_a_reason_in_both_languages()
    {
        var reasons = MembersPage.Reasons(PageText());
        var read = Table.Value.Values.SelectMany(static names => names).ToHashSet(StringComparer.Ordinal);
        var unread = from kind in MembersTable.Kinds
                     from member in RegisterMembers.Of(kind)
                     let name = $"{RegisterMembers.SectionOf(kind)}.{member}"
                     where !read.Contains(name)
                     select name;

        Assert.All(unread, name => Assert.True(
            reasons.TryGetValue(name, out var reason) && reason.Zh.Length > 3 && reason.En.Length > 3, $"write in {MembersPage.Path} why '{name}' is kept and not judged"));
    }

    [Theory]
    [InlineData("N99-04.1", "contracts.responsibleEntity")]
    [InlineData("N99-05.3", "licences.regions")]
    [InlineData("N99-05.3", "licences.validThrough")]
    [InlineData("DSM-69", "incidents.occurredAt")]
    [InlineData("N99-03.2", "appointments.validFrom")]
    [InlineData("N99-09.3", "versions.supportThrough")]
    public void Members_are_found_through_helpers_periods_and_lambdas(string rule, string member) => Assert.Contains(member, Table.Value[rule]);

    [Fact]
    public void A_rule_reads_only_kinds_that_it_declares()
    {
        var undeclared = from pack in new[] { NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours() }
                         from rule in pack.Rules
                         let kinds = rule.Needs.Select(static need => need.Type.Name).Append(pack.SubjectOf(rule.Id)).Append("DiscoveredApplication").ToHashSet(StringComparer.Ordinal)
                         from name in Table.Value[rule.Id.Value]
                         let kind = MembersTable.Kinds.Single(kind => RegisterMembers.SectionOf(kind) == name[..name.IndexOf('.', StringComparison.Ordinal)])
                         where !kinds.Contains(kind.Name)
                         select $"{rule.Id} {name}";

        Assert.Empty(undeclared);
    }

    private static string PageText() => File.Exists(Full(MembersPage.Path)) ? File.ReadAllText(Full(MembersPage.Path)) : string.Empty;

    private static string Full(string path) => Path.Combine(Root(), path);

    private static void AssertCurrent(string path, string wanted)
    {
        if (Environment.GetEnvironmentVariable("FINAPP_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Full(path), wanted);
        }

        Assert.True(File.Exists(Full(path)) && File.ReadAllText(Full(path)) == wanted, $"{path} is stale; run the tests with FINAPP_UPDATE_DOCS=1 and commit it");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FinAppCompliance.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }
}
