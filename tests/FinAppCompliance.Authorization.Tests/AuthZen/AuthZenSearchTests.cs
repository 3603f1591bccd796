using System.Text.Json;
using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Tests.AuthZen;

/// <summary>The searches of AuthZEN's public search scenario: who may view, edit and delete twenty records, as a table of our own.</summary>
public sealed class AuthZenSearchTests
{
    private static readonly (string Name, string Role, string Unit)[] Users =
    [
        ("alice", "manager", "Sales"), ("bob", "employee", "Legal"), ("carol", "contractor", "Legal"),
        ("dan", "manager", "Finance"), ("erin", "employee", "Finance"), ("felix", "contractor", "Accounting"),
    ];

    private static readonly string[] Departments =
    [
        "Legal", "Legal", "Legal", "Accounting", "Legal", "Accounting", "Sales", "Legal", "Accounting", "Sales",
        "Accounting", "Legal", "Sales", "Accounting", "Finance", "Legal", "Legal", "Accounting", "Legal", "Accounting",
    ];

    private readonly AuthZenFront _front = AuthZenTodoTests.FrontOf(SearchPolicy());

    public static TheoryData<string, string, int[]> ResourceSearches() => new()
    {
        { "alice", "view", [.. Enumerable.Range(101, 20)] },
        { "alice", "edit", [101, 107, 110, 113, 119] },
        { "alice", "delete", [101, 107, 113, 119] },
        { "bob", "view", [101, 102, 103, 105, 108, 112, 114, 116, 117, 119, 120] },
        { "bob", "edit", [102, 108, 114, 120] },
        { "bob", "delete", [102, 108, 114, 120] },
        { "carol", "view", [101, 102, 103, 105, 108, 109, 112, 115, 116, 117, 119] },
        { "carol", "edit", [103, 109, 115] },
        { "carol", "delete", [103, 109, 115] },
        { "dan", "view", [.. Enumerable.Range(101, 20)] },
        { "dan", "edit", [104, 110, 115, 116] },
        { "dan", "delete", [104, 110, 116] },
        { "erin", "view", [105, 111, 115, 117] },
        { "erin", "edit", [105, 111, 117] },
        { "erin", "delete", [105, 111, 117] },
        { "felix", "view", [104, 106, 109, 111, 112, 114, 118, 120] },
        { "felix", "edit", [106, 112, 118] },
        { "felix", "delete", [106, 112, 118] },
    };

    [Theory]
    [MemberData(nameof(ResourceSearches))]
    public async Task Searches_for_resources_give_the_published_sets(string subject, string action, int[] expected)
    {
        var search = new AuthZenEvaluation { Subject = new() { Type = "user", Id = subject }, Action = new() { Name = action } };
        var found = await _front.SearchResourcesAsync(search, Enumerable.Range(101, 20).Select(Record), default);
        Assert.Equal(expected.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)), found.Results.Select(result => result.Id));
    }

    [Fact]
    public async Task Searches_for_subjects_and_actions_give_the_same_sets_seen_from_the_other_sides()
    {
        var expected = ResourceSearches().Select(row => ((string)row[0], (string)row[1], (int[])row[2])).ToList();
        foreach (var id in Enumerable.Range(101, 20))
        {
            foreach (var action in (string[])["view", "edit", "delete"])
            {
                var subjects = await _front.SearchSubjectsAsync(new() { Subject = new() { Type = "user" }, Action = new() { Name = action }, Resource = Record(id) }, default);
                Assert.Equal(expected.Where(one => one.Item2 == action && one.Item3.Contains(id)).Select(one => one.Item1), subjects.Results.Select(result => result.Id));
            }

            foreach (var (name, _, _) in Users)
            {
                var actions = await _front.SearchActionsAsync(new() { Subject = new() { Type = "user", Id = name }, Resource = Record(id) }, default);
                Assert.Equal(expected.Where(one => one.Item1 == name && one.Item3.Contains(id)).Select(one => one.Item2).Order(), actions.Results.Select(result => result.Name));
            }
        }
    }

    private static AuthZenResource Record(int id) => new()
    {
        Type = "record",
        Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Properties = new Dictionary<string, JsonElement>
        {
            ["owner"] = JsonSerializer.SerializeToElement(Users[(id - 101) % 6].Name),
            ["department"] = JsonSerializer.SerializeToElement(Departments[id - 101]),
        },
    };

    private static AccessPolicy SearchPolicy() => new()
    {
        Version = "search",
        Purposes = [new("work")],
        Roles = ["anyone", "manager", "employee", "contractor"],
        Subjects =
        [
            new() { Id = "owner", Kind = SubjectKind.Staff, Unit = "it" },
            .. Users.Select(user => new AccessSubject { Id = user.Name, Kind = SubjectKind.Staff, Unit = user.Unit, Roles = ["anyone", user.Role] }),
        ],
        Assets = [AuthZenTodoTests.Asset("record", "owner", "department")],
        Grants =
        [
            AuthZenTodoTests.Grant("own-view", "anyone", "record", "view", AccessCondition.RowIsOwn("owner")),
            AuthZenTodoTests.Grant("unit-view", "anyone", "record", "view", AccessCondition.RowIsOfOwnUnit("department")),
            AuthZenTodoTests.Grant("all-view", "manager", "record", "view"),
            AuthZenTodoTests.Grant("own-edit", "anyone", "record", "edit", AccessCondition.RowIsOwn("owner")),
            AuthZenTodoTests.Grant("unit-edit", "manager", "record", "edit", AccessCondition.RowIsOfOwnUnit("department")),
            AuthZenTodoTests.Grant("own-delete", "anyone", "record", "delete", AccessCondition.RowIsOwn("owner")),
        ],
    };
}
