using System.Text.Json;
using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FsCheck.Xunit;

namespace FinAppCompliance.Authorization.Tests.AuthZen;

/// <summary>A search never promises what an evaluation refuses, and no message throws.</summary>
public sealed class AuthZenHonestyTests
{
    private static readonly AccessPolicy Softly = AuthZenTodoTests.TodoPolicy() with
    {
        ContextAttributes = [new("action.soft", AttributeKind.Flag)],
        Prohibitions = [new() { Id = "P-hard", Text = new("不得物理删除", "no hard deletion"), Actions = [AccessAction.Of("can_delete_todo")], Conditions = [AccessCondition.ContextIs("action.soft", false)] }],
    };

    private readonly AuthZenFront _plain = AuthZenTodoTests.FrontOf(AuthZenTodoTests.TodoPolicy());
    private readonly AuthZenFront _soft = AuthZenTodoTests.FrontOf(Softly);

    [Theory]
    [InlineData("""{"name":"can_delete_todo","properties":{"soft":true}}""", true)]
    [InlineData("""{"name":"can_delete_todo","properties":{"soft":false}}""", false)]
    [InlineData("""{"name":"can_delete_todo","properties":{"soft":"true"}}""", false)]
    [InlineData("""{"name":"can_delete_todo","properties":{"soft":true,"really":1}}""", false)]
    [InlineData("""{"name":"can_delete_todo"}""", false)]
    public async Task A_qualified_action_is_judged_with_its_qualification(string action, bool expected)
    {
        var message = Message(action, """{"action.soft":true}""");
        Assert.Equal(expected, (await _soft.EvaluateAsync(message, default)).Decision);
        Assert.Equal(expected, (await _soft.SearchActionsAsync(message, default)).Results.Any(static one => one.Name == "can_delete_todo"));
    }

    [Fact]
    public async Task A_property_of_the_action_that_nobody_declared_denies()
    {
        var decision = await _plain.EvaluateAsync(Message("""{"name":"can_delete_todo","properties":{"soft":true}}""", "{}"), default);
        Assert.Equal((false, "ContextInvalid"), (decision.Decision, decision.Context!.Reason));
    }

    [Theory]
    [InlineData("""{"environment":"Test"}""")]
    [InlineData("""{"fields":["card_no"]}""")]
    [InlineData("""{"rows":1000}""")]
    [InlineData("""{"rows_today":1000}""")]
    [InlineData("""{"purpose":"play"}""")]
    [InlineData("""{"engagement":"T-9"}""")]
    [InlineData("{}")]
    public async Task A_search_finds_what_an_evaluation_permits(string context)
    {
        var message = Message("""{"name":"can_read_todos"}""", context);
        var isPermitted = (await _plain.EvaluateAsync(message, default)).Decision;
        Assert.Equal(context == "{}", isPermitted);
        Assert.Equal(isPermitted, (await _plain.SearchSubjectsAsync(message, default)).Results.Any(static one => one.Id == "rick"));
        Assert.Equal(isPermitted, (await _plain.SearchActionsAsync(message, default)).Results.Any(static one => one.Name == "can_read_todos"));
        Assert.Equal(isPermitted, (await _plain.SearchResourcesAsync(message, [message.Resource!], default)).Results.Count == 1);
    }

    [Property(MaxTest = 200)]
    public bool No_message_throws_and_no_search_promises_more(string? subject, string? type, string? action, string? resource, int shape)
    {
        var message = new AuthZenEvaluation
        {
            Subject = shape % 2 == 0 ? null : new() { Type = type, Id = shape % 3 == 0 ? "rick" : subject },
            Action = shape % 5 == 0 ? null : new() { Name = shape % 7 == 0 ? new string('x', 101) : action },
            Resource = shape % 11 == 0 ? null : new() { Type = shape % 3 == 0 ? "todo" : type, Id = resource },
        };
        var actions = _plain.SearchActionsAsync(message, default).AsTask().Result.Results;
        var batch = _plain.EvaluateAllAsync(new() { Evaluations = [message, null!] }, default).AsTask().Result.Evaluations;
        _ = _plain.SearchSubjectsAsync(message, default).AsTask().Result;
        return batch.Count == 2 && !batch[1].Decision && (message.Subject?.Id is { Length: > 0 } || actions.Count == 0);
    }

    [Fact]
    public async Task A_batch_without_evaluations_is_one_evaluation()
    {
        var batch = new AuthZenBatch { Subject = new() { Type = "user", Id = "rick" }, Action = new() { Name = "can_read_todos" }, Resource = new() { Type = "todo", Id = "1" } };
        Assert.True(Assert.Single((await _plain.EvaluateAllAsync(batch, default)).Evaluations).Decision);
    }

    private static AuthZenEvaluation Message(string action, string context) => new()
    {
        Subject = new() { Type = "user", Id = "rick" },
        Action = JsonSerializer.Deserialize(action, AuthZenJsonContext.Default.AuthZenEvaluation.Options.GetTypeInfo(typeof(AuthZenAction))) as AuthZenAction,
        Resource = new() { Type = "todo", Id = "1", Properties = new Dictionary<string, JsonElement> { ["ownerID"] = JsonSerializer.SerializeToElement("rick") } },
        Context = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(context),
    };
}
