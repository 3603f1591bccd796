using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says what sort of work justifies access.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EngagementKind>))]
public enum EngagementKind
{
    /// <summary>Not stated; refused at load. Also the default value.</summary>
    Unknown = 0,

    /// <summary>A work order under a contract.</summary>
    WorkOrder,

    /// <summary>A customer's or an investigator's case.</summary>
    Case,

    /// <summary>A ticket of operation or maintenance.</summary>
    Ticket,

    /// <summary>A project.</summary>
    Project,
}
