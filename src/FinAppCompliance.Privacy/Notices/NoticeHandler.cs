using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>The institution that answers for the processing (个人信息处理者).</summary>
/// <remarks>Null members are statutory content that is not stated. Immutable; equality is by value.</remarks>
public sealed record NoticeHandler
{
    /// <summary>Gets the name; null while not stated.</summary>
    public BilingualText? Name { get; init; }

    /// <summary>Gets the contact for persons: telephone, mail or in-app path; null while not stated.</summary>
    public BilingualText? Contact { get; init; }

    /// <summary>Gets the registered address; null while not stated. Receipts need it.</summary>
    public BilingualText? Address { get; init; }

    /// <summary>Gets the contact of the personal-information officer; null while not stated, needed from one million persons.</summary>
    public BilingualText? OfficerContact { get; init; }
}
