using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Names what the enforcement point must do when it lets a request through.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<AccessObligations>))]
public enum AccessObligations
{
    /// <summary>Nothing. Also the default value.</summary>
    None = 0,

    /// <summary>Record the access; a log that fails denies.</summary>
    Log = 1,

    /// <summary>Mark what is shown with the subject's identity.</summary>
    Watermark = 2,

    /// <summary>Return no more rows than the decision allows.</summary>
    RowCap = 4,

    /// <summary>Count the rows of the day and stop at the decision's daily cap.</summary>
    DailyRowCap = 8,

    /// <summary>Tell the owner of the data.</summary>
    Notify = 16,

    /// <summary>Mask the fields that the decision names.</summary>
    Mask = 32,
}
