using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Domain.Register;

/// <summary>Where in a register something is entered: a section, a record of it, a member of the record.</summary>
/// <param name="Section">The section, such as <c>applications</c>.</param>
/// <param name="Id">The id of the record; null for the section as a whole.</param>
/// <param name="Member">The member; null for the record as a whole.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RegisterAddress(string Section, string? Id = null, string? Member = null)
{
    /// <summary>Returns where the facts of a record are entered.</summary>
    /// <param name="record">The record; an application outside the ledger stands for its discovery.</param>
    /// <param name="member">The member; null for the whole record.</param>
    /// <returns>The address; null when the record is of a type that registers do not have.</returns>
    public static RegisterAddress? Of(RegisterRecord record, string? member = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record is MobileApplication application && application.DiscoveryId is { } discovery)
        {
            return new("discoveredApplications", discovery, member is null ? null : MemberOfDiscovery(member));
        }

        return RegisterMembers.SectionOf(record.GetType()) is { } section ? new(section, record.Id, member) : null;
    }

    /// <summary>Returns the section in which the facts of a record are entered.</summary>
    /// <param name="record">The record; an application outside the ledger stands for its discovery.</param>
    /// <returns>The section; null when the record is of a type that registers do not have.</returns>
    public static string? SectionOf(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record is MobileApplication { DiscoveryId: not null } ? "discoveredApplications" : RegisterMembers.SectionOf(record.GetType());
    }

    /// <summary>Returns the address as people write it, such as <c>applications[mb].managingUnit</c>.</summary>
    public override string ToString() => Id is null ? Section : Member is null ? $"{Section}[{Id}]" : $"{Section}[{Id}].{Member}";

    // What a discovery does not state can only be told by taking the application into the ledger.
    private static string MemberOfDiscovery(string member) => member switch
    {
        "name" or "form" or "audience" or "hostPlatform" => member,
        "ownerUnit" => "unit",
        "firstReleasedOn" => "liveSince",
        "state" => "isLive",
        _ => "matchedApplication",
    };
}
