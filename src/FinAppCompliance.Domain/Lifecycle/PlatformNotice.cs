using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A distribution platform's notice of a change it will enforce (平台升级公告).</summary>
/// <remarks>Used by N99-10.2 and N99-10.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PlatformNotice : RegisterRecord
{
    /// <summary>Gets the platform by name.</summary>
    public Fact<string> Platform { get; init; }

    /// <summary>Gets the title of the notice.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets the day of the notice.</summary>
    public Fact<DateOnly> AnnouncedOn { get; init; }

    /// <summary>Gets the day from which it is enforced; absent while none is fixed.</summary>
    public Fact<DateOnly> EffectiveOn { get; init; }

    /// <summary>Gets the unit that follows it; absent when none does.</summary>
    public Fact<Ref<OrgUnit>> TrackedBy { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }
}
