using System.Text.Json;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>Turns messages into requests and decisions into messages. Numbers stay whole; what does not fit is left out, and denies where it is needed.</summary>
internal static class AuthZenTranslation
{
    private const string ActionPrefix = "action.";

    private static readonly HashSet<string> Reserved =
        new(["purpose", "engagement", "environment", "fields", "rows", "rows_today"], StringComparer.Ordinal);

    public static AccessRequest ToRequest(AuthZenEvaluation evaluation, PolicySnapshot? snapshot, AuthorizationOptions options)
    {
        var resource = evaluation.Resource;
        var isRow = resource?.Type is not null && snapshot is not null && snapshot.Tables.AssetIndex.Find(resource.Type) >= 0;
        var context = evaluation.Context;
        return new()
        {
            Subject = evaluation.Subject?.Id ?? string.Empty,
            Asset = (isRow ? resource!.Type : resource?.Id) ?? string.Empty,
            Action = evaluation.Action?.Name is { Length: > 0 and <= 100 } name && !string.IsNullOrWhiteSpace(name) ? AccessAction.Of(name) : default,
            Fields = FieldsOf(context),
            Purpose = TextOf(context, "purpose") ?? options.DefaultPurpose,
            Engagement = TextOf(context, "engagement"),
            Environment = EnvironmentOf(context, options),
            Rows = NumberOf(context, "rows") is { } rows ? (int)Math.Clamp(rows, -1, int.MaxValue) : null,
            RowsToday = NumberOf(context, "rows_today"),
            Context = ContextOf(evaluation),
            Row = isRow ? AttributesOf(resource!.Properties, resource.Id) : null,
        };
    }

    /// <summary>Says which part of a message cannot be judged: what the standard requires and is missing, or a property of the action that the policy knows nothing of.</summary>
    public static string? FindDefect(AuthZenEvaluation evaluation, PolicySnapshot? snapshot)
    {
        if (string.IsNullOrEmpty(evaluation.Subject?.Id) || string.IsNullOrEmpty(evaluation.Subject.Type))
        {
            return "subject";
        }

        if (string.IsNullOrEmpty(evaluation.Resource?.Id) || string.IsNullOrEmpty(evaluation.Resource.Type))
        {
            return "resource";
        }

        if (evaluation.Action?.Name is not { Length: > 0 and <= 100 } name || string.IsNullOrWhiteSpace(name))
        {
            return "action";
        }

        // An action with a qualification that no condition could look at would be answered as if it had none.
        var declared = snapshot?.Tables.Actions.ContextAttributes;
        foreach (var (property, value) in evaluation.Action.Properties ?? new Dictionary<string, JsonElement>())
        {
            if (ValueOf(value).Kind == AttributeKind.None || declared?.GetValueOrDefault(ActionPrefix + property)?.Kind != ValueOf(value).Kind)
            {
                return ActionPrefix + property;
            }
        }

        return null;
    }

    public static AuthZenDecision ToMessage(AccessDecision decision)
    {
        var text = decision.Describe();
        return new()
        {
            Decision = decision.IsPermitted,
            Context = new()
            {
                Reason = decision.Reason.ToString(),
                ReasonZh = text.Zh,
                ReasonEn = text.En,
                Grant = decision.GrantId,
                PolicyVersion = decision.PolicyVersion,
                ValidUntil = decision.ValidUntil,
                Obligations = decision.IsPermitted ? [.. Enum.GetValues<AccessObligations>().Where(one => one != 0 && (decision.Obligations & one) != 0).Select(static one => one.ToString())] : null,
                MaxRows = decision.IsPermitted ? decision.MaxRows : null,
                ClearFields = decision.IsPermitted ? [.. decision.Fields.Where(static field => field.Visibility == FieldVisibility.Clear).Select(static field => field.Field)] : null,
                MaskedFields = decision.IsPermitted ? decision.Fields.Where(static field => field.Mask is not null).ToDictionary(static field => field.Field, static field => field.Mask!, StringComparer.Ordinal) : null,
            },
        };
    }

    private static AccessEnvironment EnvironmentOf(IReadOnlyDictionary<string, JsonElement>? context, AuthorizationOptions options) =>
        context is null || !context.ContainsKey("environment") ? options.DefaultEnvironment
        : Enum.TryParse<AccessEnvironment>(TextOf(context, "environment"), ignoreCase: true, out var environment) && Enum.IsDefined(environment) ? environment
        : AccessEnvironment.Unknown;

    /// <summary>Fields that are no list of texts become one field that no asset has, so that the message is denied and not widened.</summary>
    private static FactList<string> FieldsOf(IReadOnlyDictionary<string, JsonElement>? context)
    {
        if (context is null || !context.TryGetValue("fields", out var fields))
        {
            return FactList<string>.Unknown;
        }

        return fields.ValueKind == JsonValueKind.Array && fields.GetArrayLength() > 0 && fields.EnumerateArray().All(static one => one.ValueKind == JsonValueKind.String)
            ? [.. fields.EnumerateArray().Select(static one => one.GetString()!)]
            : [string.Empty];
    }

    private static string? TextOf(IReadOnlyDictionary<string, JsonElement>? values, string name) =>
        values is not null && values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number that is not whole becomes one that is always refused.</summary>
    private static long? NumberOf(IReadOnlyDictionary<string, JsonElement>? values, string name)
    {
        if (values is null || !values.TryGetValue(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : -1;
    }

    /// <summary>Joins the circumstances with the properties of the action, which conditions find as <c>action.</c> and their name; nobody else may state those.</summary>
    private static AttributeSet ContextOf(AuthZenEvaluation evaluation) => AttributeSet.Of(
    [
        .. AttributesOf(evaluation.Context, null).Values.Where(static pair => !pair.Key.StartsWith(ActionPrefix, StringComparison.Ordinal)).Select(static pair => (pair.Key, pair.Value)),
        .. AttributesOf(evaluation.Action?.Properties, null).Values.Select(static pair => (ActionPrefix + pair.Key, pair.Value)),
    ]);

    private static AttributeSet AttributesOf(IReadOnlyDictionary<string, JsonElement>? values, string? id)
    {
        var attributes = new List<(string, AttributeValue)>();
        foreach (var (name, value) in values ?? new Dictionary<string, JsonElement>())
        {
            var attribute = ValueOf(value);
            if (attribute.Kind != AttributeKind.None && !string.IsNullOrWhiteSpace(name) && !Reserved.Contains(name) && !(id is not null && name == "id"))
            {
                attributes.Add((name, attribute));
            }
        }

        if (id is not null)
        {
            attributes.Add(("id", id));
        }

        return AttributeSet.Of([.. attributes]);
    }

    private static AttributeValue ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        _ => default,
    };
}
