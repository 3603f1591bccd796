using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Says when a batch of requests stops, with the meanings of the AuthZEN Access Evaluations API.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BatchSemantics>))]
public enum BatchSemantics
{
    /// <summary>Every request is decided. Also the default value.</summary>
    [JsonStringEnumMemberName("execute_all")]
    ExecuteAll = 0,

    /// <summary>The first denial ends the batch.</summary>
    [JsonStringEnumMemberName("deny_on_first_deny")]
    DenyOnFirstDeny,

    /// <summary>The first permission ends the batch.</summary>
    [JsonStringEnumMemberName("permit_on_first_permit")]
    PermitOnFirstPermit,
}
