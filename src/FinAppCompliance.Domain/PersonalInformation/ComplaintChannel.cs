using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>A channel for complaints about personal information or service (投诉渠道).</summary>
/// <remarks>Used by N99-16.4, NDR-20 and AUD-6.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ComplaintChannel : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<ComplaintChannel, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<ComplaintChannel, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the sort of channel.</summary>
    public Fact<ChannelKind> Kind { get; init; }

    /// <summary>Gets the applications that use it.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the number or address.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>Gets where it is shown, such as notice or settings; empty means hidden.</summary>
    public FactList<string> ShownIn { get; init; }

    /// <summary>Gets whether it is published where users find it.</summary>
    public Fact<bool> IsPublished { get; init; }

    /// <summary>Gets the day of the last test; absent for never.</summary>
    public Fact<DateOnly> TestedOn { get; init; }

    /// <summary>Gets whether it worked in the last test.</summary>
    public Fact<bool> IsWorking { get; init; }

    /// <summary>Gets the working days promised for handling; absent when none are promised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> PromisedDays
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }
}
