using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Collects gaps while a notice is inspected.</summary>
internal sealed class GapCollector
{
    private readonly List<NoticeGap> _gaps = [];
    private readonly PurposeId? _purpose;

    public GapCollector()
    {
    }

    private GapCollector(List<NoticeGap> gaps, PurposeId purpose)
    {
        _gaps = gaps;
        _purpose = purpose;
    }

    public IReadOnlyList<NoticeGap> Gaps => _gaps;

    public GapCollector For(PurposeId purpose) => new(_gaps, purpose);

    public void RefuseIf(bool refused, string code, NoticeElement element, string requirement, BilingualText message)
    {
        if (refused)
        {
            _gaps.Add(new(code, element, _purpose, PrivacyCitations.Get(requirement), message));
        }
    }

    /// <summary>Refuses a text that is missing, or that has no Chinese in its Chinese half (AUD 1.4).</summary>
    public void RefuseUnread(BilingualText? text, string code, NoticeElement element, string requirement, BilingualText what)
    {
        RefuseIf(text is null, $"{code}-missing", element, requirement, new($"缺少{what.Zh}，请补充", $"{what.En} is missing; state it"));
        RefuseIf(text is not null && !text.Zh.Any(static c => c is >= '\u4e00' and <= '\u9fff'), $"{code}-not-chinese", element, "AUD-1.4",
            new($"{what.Zh}没有简体中文，请翻译", $"{what.En} has no simplified Chinese; translate it"));
    }
}
