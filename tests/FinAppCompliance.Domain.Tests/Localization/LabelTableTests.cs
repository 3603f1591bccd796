using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Tests.Localization;

/// <summary>Holds the tables of labels: nothing is missing, Chinese is Chinese, values are told apart.</summary>
public sealed partial class LabelTableTests
{
    // Names that Chinese readers know by their letters only.
    private static readonly HashSet<string> Letters = new(StringComparer.Ordinal)
    {
        "App", "SDK", "ID", "API", "URL", "IP", "HTTPS", "TLS", "MD5", "iOS", "C1", "C2", "C3", "JR", "T", "LEI", "CNNVD", "CVE", "SPDX", "SHA",
    };

    // Subjects of findings that are no records of the register.
    private static readonly string[] KindsOfOtherPackages = ["ObservedFile", "ObservedUse", "PrivacyCase"];

    public static TheoryData<string> Tables => ["enums", "sections", "members", "kinds", "facts"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Chinese_labels_hold_no_english_words(string table)
    {
        var faults = All(table).Where(static e => Latin().Matches(e.Label.Zh).Any(static word => !Letters.Contains(word.Value))
                || !(Han().IsMatch(e.Label.Zh) || Letters.Contains(e.Label.Zh)))
            .Select(static e => $"{e.Group} {e.Key}: {e.Label.Zh}");

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void English_labels_are_plain_words_and_no_names_of_code(string table)
    {
        var faults = All(table).Where(static e => Han().IsMatch(e.Label.En) || CamelCase().Matches(e.Label.En).Any(static word => !word.Value.StartsWith("iO", StringComparison.Ordinal)
                && word.Value is not ("WeChat" or "HarmonyOS")))
            .Select(static e => $"{e.Group} {e.Key}: {e.Label.En}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Two_values_of_one_enumeration_never_share_a_label()
    {
        foreach (var group in LabelTables.Enums.Groups.Where(static g => g.Length > 0))
        {
            var labels = LabelTables.Enums.Group(group);
            Assert.True(labels.Values.Select(static l => l.Zh).Distinct().Count() == labels.Count, $"{group} uses a Chinese label twice");
            Assert.True(labels.Values.Select(static l => l.En).Distinct().Count() == labels.Count, $"{group} uses an English label twice");
        }
    }

    [Fact]
    public void Every_section_and_every_kind_of_record_has_a_label_and_there_are_no_others()
    {
        Assert.Equal(RegisterSections.All.Select(static s => s.Name).Order(), LabelTables.Sections.Group(string.Empty).Keys.Order());
        Assert.Equal(
            RegisterSections.All.Select(static s => s.RecordType.Name).Concat(KindsOfOtherPackages).Order(),
            LabelTables.Kinds.Group(string.Empty).Keys.Order());
        Assert.Equal(RegisterSections.All.Count, RegisterSections.All.Select(static s => Labels.Section(s.Name).Zh).Distinct().Count());
    }

    [Fact]
    public void Every_member_of_every_section_and_nested_value_has_a_label()
    {
        var missing = Shapes().SelectMany(static s => s.Shape.Members.Where(m => !Has(s.Name, m.Name)).Select(m => $"{s.Name}.{m.Name}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Two_members_of_one_section_never_share_a_label()
    {
        foreach (var (name, shape) in Shapes())
        {
            var twice = shape.Members.GroupBy(m => Labels.Member(name, m.Name).Zh).Concat(shape.Members.GroupBy(m => Labels.Member(name, m.Name).En)).Where(static g => g.Count() > 1);
            Assert.True(!twice.Any(), $"{name}: {string.Join(", ", twice.SelectMany(static g => g).Select(static m => m.Name).Distinct())}");
        }
    }

    [Fact]
    public void No_label_is_for_a_member_that_does_not_exist()
    {
        var shapes = Shapes().ToDictionary(static s => s.Name, static s => s.Shape);
        var names = shapes.Values.SelectMany(static s => s.Members).Select(static m => m.Name).ToHashSet();
        foreach (var group in LabelTables.Members.Groups.Where(static g => g.Length > 0))
        {
            var known = group == LabelTables.EverySection ? names : [.. shapes[group].Members.Select(static m => m.Name)];
            Assert.Empty(LabelTables.Members.Group(group).Keys.Except(known).Select(key => $"{group}.{key}"));
        }
    }

    private static bool Has(string section, string member) =>
        LabelTables.Members.Group(section).ContainsKey(member) || LabelTables.Members.Group(LabelTables.EverySection).ContainsKey(member);

    private static IEnumerable<(string Name, RecordShape Shape)> Shapes()
    {
        var sections = RegisterSections.All.Select(static s => (s.Name, s.Shape)).ToList();
        var nested = sections.SelectMany(static s => s.Shape.Members).Select(static m => m.Value.Nested).OfType<RecordShape>().DistinctBy(static s => s.Name);
        return [.. sections, .. nested.Select(static s => (s.Name, s))];
    }

    private static IEnumerable<(string Group, string Key, BilingualText Label)> All(string table)
    {
        var file = table switch
        {
            "enums" => LabelTables.Enums,
            "sections" => LabelTables.Sections,
            "members" => LabelTables.Members,
            "kinds" => LabelTables.Kinds,
            _ => LabelTables.Facts,
        };
        var all = file.Groups.SelectMany(group => file.Group(group).Select(pair => (group, pair.Key, pair.Value))).ToList();
        Assert.NotEmpty(all);
        return all;
    }

    [GeneratedRegex("[A-Za-z]+[0-9]*")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]*[a-z][A-Z][A-Za-z]*")]
    private static partial Regex CamelCase();
}
