using System.Text.Json;
using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Authorization.Tests.AuthZen;

/// <summary>The decisions of AuthZEN's public todo scenario, as a policy and a table of our own.</summary>
public sealed class AuthZenTodoTests
{
    private static readonly string[] People = ["rick", "morty", "summer", "beth", "jerry"];
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly AuthZenFront _front = FrontOf(TodoPolicy());

    public static TheoryData<string, string, string, string?, bool> Decisions()
    {
        var data = new TheoryData<string, string, string, string?, bool>();
        foreach (var person in People)
        {
            var isEditor = person is "morty" or "summer";
            var isRick = person == "rick";
            data.Add(person, "can_read_user", "user", null, true);
            data.Add(person, "can_read_user", "user", person, true);
            data.Add(person, "can_read_todos", "todo", null, true);
            data.Add(person, "can_create_todo", "todo", null, isRick || isEditor);
            data.Add(person, "can_update_todo", "todo", "rick", isRick);
            data.Add(person, "can_update_todo", "todo", isRick ? "morty" : person, isRick || isEditor);
            data.Add(person, "can_delete_todo", "todo", "rick", isRick);
            data.Add(person, "can_delete_todo", "todo", isRick ? "morty" : person, isRick || isEditor);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task Each_of_the_forty_decisions_is_as_published(string subject, string action, string type, string? owner, bool expected)
    {
        var decision = await _front.EvaluateAsync(Evaluation(subject, action, type, owner), default);
        Assert.Equal(expected, decision.Decision);
    }

    [Theory]
    [InlineData("rick", "jerry", true, true)]
    [InlineData("morty", "morty", false, true)]
    [InlineData("jerry", "jerry", false, false)]
    public async Task Each_batch_is_as_published(string subject, string owner, bool first, bool second)
    {
        var batch = new AuthZenBatch
        {
            Subject = new() { Type = "user", Id = subject },
            Action = new() { Name = "can_update_todo" },
            Evaluations = [new() { Resource = Todo("todo", "rick") }, new() { Resource = Todo("todo", owner) }],
        };
        var decisions = await _front.EvaluateAllAsync(batch, default);
        Assert.Equal([first, second], decisions.Evaluations.Select(one => one.Decision));
    }

    [Theory]
    [InlineData("execute_all", 3)]
    [InlineData("deny_on_first_deny", 2)]
    [InlineData("permit_on_first_permit", 1)]
    public async Task A_batch_message_stops_as_its_semantics_say(string semantics, int decided)
    {
        var json = $$$"""
            {"subject":{"type":"user","id":"morty"},"action":{"name":"can_update_todo"},"options":{"evaluations_semantic":"{{{semantics}}}"},
             "evaluations":[{"resource":{"type":"todo","id":"1","properties":{"ownerID":"morty"} } },
                            {"resource":{"type":"todo","id":"2","properties":{"ownerID":"rick"} } },
                            {"resource":{"type":"todo","id":"3","properties":{"ownerID":"morty"} } }]}
            """;
        var batch = JsonSerializer.Deserialize(json, AuthZenJsonContext.Default.AuthZenBatch)!;
        Assert.Equal(decided, (await _front.EvaluateAllAsync(batch, default)).Evaluations.Count);
    }

    [Theory]
    [InlineData("""{"action":{"name":"can_read_todos"},"resource":{"type":"todo","id":"1"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"resource":{"type":"todo","id":"1"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":""},"resource":{"type":"todo","id":"1"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":"can_read_todos"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":"can_read_todos"},"resource":{"type":"todo","id":"1"},"context":{"environment":"Atlantis"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":"can_read_todos"},"resource":{"type":"todo","id":"1"},"context":{"fields":"title"}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":"can_read_todos"},"resource":{"type":"todo","id":"1"},"context":{"fields":[]}}""")]
    [InlineData("""{"subject":{"type":"user","id":"rick"},"action":{"name":"can_read_todos"},"resource":{"type":"todo","id":"1"},"context":{"rows":1.5}}""")]
    [InlineData("""{"subject":{"type":"user","id":"morty"},"action":{"name":"can_update_todo"},"resource":{"type":"todo","id":"1","properties":{"ownerID":["morty"]}}}""")]
    [InlineData("{}")]
    public async Task A_message_that_leaves_something_out_or_gets_it_wrong_is_denied(string json)
    {
        var message = JsonSerializer.Deserialize(json, AuthZenJsonContext.Default.AuthZenEvaluation)!;
        Assert.False((await _front.EvaluateAsync(message, default)).Decision);
    }

    [Fact]
    public async Task A_response_says_why_in_both_languages()
    {
        var decision = await _front.EvaluateAsync(Evaluation("jerry", "can_create_todo", "todo", null), default);
        var json = JsonSerializer.Serialize(decision, AuthZenJsonContext.Default.AuthZenDecision);
        Assert.Contains("\"decision\":false", json, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"Action\"", json, StringComparison.Ordinal);
        Assert.Contains("\"reason_en\":\"denied: no grant for this action", json, StringComparison.Ordinal);
    }

    private static AuthZenEvaluation Evaluation(string subject, string action, string type, string? owner) =>
        new() { Subject = new() { Type = "user", Id = subject }, Action = new() { Name = action }, Resource = Todo(type, owner) };

    private static AuthZenResource Todo(string type, string? owner) => new()
    {
        Type = type,
        Id = "7240d0db",
        Properties = owner is null ? null : new Dictionary<string, JsonElement> { ["ownerID"] = JsonSerializer.SerializeToElement(owner) },
    };

    internal static AuthZenFront FrontOf(AccessPolicy policy)
    {
        var clock = new FakeTimeProvider(Now);
        var point = new PolicyDecisionPoint(clock, PolicySnapshot.Load(policy), new InMemoryDecisionLog());
        return new(point, new() { DefaultPurpose = "work", DefaultEnvironment = AccessEnvironment.Production });
    }

    internal static DataGrant Grant(string id, string role, string asset, string action, params ReadOnlySpan<AccessCondition> conditions) => new()
    {
        Id = id,
        Role = role,
        Purpose = "work",
        Asset = asset,
        ClearFields = ["title"],
        Actions = [AccessAction.Of(action)],
        Ceiling = new(DataLevel.OtherGeneral),
        MaxRows = 100,
        MaxRowsPerDay = 1000,
        Environment = AccessEnvironment.Production,
        From = Now,
        Until = Now.AddDays(1),
        Approver = "owner",
        Conditions = [.. conditions],
    };

    internal static ProtectedAsset Asset(string id, params ReadOnlySpan<string> attributes) => new()
    {
        Id = id,
        OwnerUnit = "it",
        BusinessUnit = "it",
        Environment = AccessEnvironment.Production,
        Fields = [new() { Name = "title", Level = DataLevel.OtherGeneral }],
        RowAttributes = [.. attributes.ToArray().Select(name => new AttributeDeclaration(name, AttributeKind.Text))],
    };

    internal static AccessPolicy TodoPolicy() => new()
    {
        Version = "todo",
        Purposes = [new("work")],
        Roles = ["viewer", "editor", "admin", "evil_genius"],
        Subjects =
        [
            new() { Id = "owner", Kind = SubjectKind.Staff, Unit = "it" },
            .. People.Select(person => new AccessSubject
            {
                Id = person,
                Kind = SubjectKind.Staff,
                Roles = person switch { "rick" => ["admin", "evil_genius"], "morty" or "summer" => ["editor"], _ => ["viewer"] },
            }),
        ],
        Assets = [Asset("todo", "ownerID"), Asset("user")],
        Grants =
        [
            .. from role in (string[])["viewer", "editor", "admin"]
               from pair in ((string Asset, string Action)[])[("user", "can_read_user"), ("todo", "can_read_todos")]
               select Grant($"{role}-{pair.Action}", role, pair.Asset, pair.Action),
            Grant("admin-create", "admin", "todo", "can_create_todo"),
            Grant("editor-create", "editor", "todo", "can_create_todo"),
            Grant("genius-update", "evil_genius", "todo", "can_update_todo"),
            Grant("admin-delete", "admin", "todo", "can_delete_todo"),
            Grant("editor-update", "editor", "todo", "can_update_todo", AccessCondition.RowIsOwn("ownerID")),
            Grant("editor-delete", "editor", "todo", "can_delete_todo", AccessCondition.RowIsOwn("ownerID")),
        ],
    };
}
