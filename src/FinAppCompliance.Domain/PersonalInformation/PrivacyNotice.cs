using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>One version of an application's privacy notice (隐私政策).</summary>
/// <remarks>Used by N99-16.3, PIPL-17, NDR-21, AUD-1.1 to AUD-2.4 and MIIT-LIST. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PrivacyNotice : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version.</summary>
    public Fact<string> NoticeVersion { get; init; }

    /// <summary>Gets the day of publication; absent when not published.</summary>
    public Fact<DateOnly> PublishedOn { get; init; }

    /// <summary>Gets the first day on which it applies; absent when it never applied.</summary>
    public Fact<DateOnly> EffectiveFrom { get; init; }

    /// <summary>Gets the last day on which it applies, included (最后一日，含当日); absent while no end is set.</summary>
    public Fact<DateOnly> EffectiveThrough { get; init; }

    /// <summary>Gets the elements it contains; what is not listed is missing.</summary>
    public FactList<NoticeElement> Contents { get; init; }

    /// <summary>Gets whether there is a list of collected information (MIIT-LIST, NDR-21).</summary>
    public Fact<bool> ListsCollected { get; init; }

    /// <summary>Gets whether there is a list of information shared with third parties.</summary>
    public Fact<bool> ListsShared { get; init; }

    /// <summary>Gets whether embedded kits and entrusted parties are named one by one (AUD-2.1).</summary>
    public Fact<bool> NamesSdks { get; init; }

    /// <summary>Gets the clicks from the main screen; more than 4 is too many (AUD-1.3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> ClicksFromHome
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether it is in simplified Chinese (AUD-1.4).</summary>
    public Fact<bool> IsSimplifiedChinese { get; init; }

    /// <summary>Gets whether print and colour can be read (AUD-1.4) and the text is plain (AUD-2.4).</summary>
    public Fact<bool> IsReadable { get; init; }

    /// <summary>Gets whether the first run draws attention to it (AUD-1.2).</summary>
    public Fact<bool> IsShownAtFirstRun { get; init; }

    /// <summary>Gets whether users were told of the changes (AUD-2.2).</summary>
    public Fact<bool> ChangesWereTold { get; init; }

    /// <summary>Gets whether there are special rules for persons under 14 (PIPL-31, NDR-21).</summary>
    public Fact<bool> HasMinorsRules { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
