using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says what sort of subject asks for access.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubjectKind>))]
public enum SubjectKind
{
    /// <summary>Not stated; refused at load. Also the default value.</summary>
    Unknown = 0,

    /// <summary>A person employed by the institution.</summary>
    Staff,

    /// <summary>A person who works for a vendor, an entrusted party in the sense of JR/T 0171.</summary>
    VendorStaff,

    /// <summary>An application of the institution.</summary>
    Application,

    /// <summary>A service or job of the institution.</summary>
    Service,

    /// <summary>An application or service that a vendor runs; an entrusted party as well.</summary>
    VendorService,
}
