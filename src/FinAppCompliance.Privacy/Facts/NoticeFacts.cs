using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Lists;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Facts;

/// <summary>Tells the notices of an application and what they publish.</summary>
internal static class NoticeFacts
{
    public static IEnumerable<PrivacyNotice> Notices(AssessedState state)
    {
        SealedNotice[] begun = [.. state.Notices.Notices.Where(notice => notice.EffectiveFrom <= state.AsOf)];
        return begun.Select((notice, position) => Notice(state, notice, position + 1 < begun.Length ? begun[position + 1].EffectiveFrom : null));
    }

    public static IEnumerable<ComplaintChannel> Channels(AssessedState state) => state.Notice is not { } notice ? [] : notice.Content.ComplaintChannels.Select((channel, number) => new ComplaintChannel
    {
        Id = FactIds.Channel(notice.App, number + 1),
        Applications = [state.Application.Application],
        Address = channel.Address,
        ShownIn = ["隐私政策"],
        IsPublished = true,
        PromisedDays = PromisedDays(channel.AnswersWithin),
    });

    private static PrivacyNotice Notice(AssessedState state, SealedNotice notice, DateTimeOffset? next)
    {
        var content = notice.Content;
        var lists = TwoLists.Of(notice);
        var end = state.Notices.ServiceEnd is { } service && service <= state.AsOf && !(next <= service) ? service : next;
        var isInForce = end is null;
        return new()
        {
            Id = FactIds.Notice(notice.App, notice.Version),
            Application = state.Application.Application,
            NoticeVersion = notice.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            PublishedOn = ChinaStandardTime.DateOf(notice.EffectiveFrom),
            EffectiveFrom = ChinaStandardTime.DateOf(notice.EffectiveFrom),
            EffectiveThrough = end is { } ended ? ChinaStandardTime.DateOf(ended).AddDays(-1) : Fact<DateOnly>.Absent,
            Contents = [.. Contents(notice)],
            ListsCollected = lists.Collected.Count > 0,
            ListsShared = content.Purposes.All(static purpose => !purpose.Recipients.IsUnknown).IsTrue,
            NamesSdks = NamesSdks(state, notice),
            ClicksFromHome = content.TapsFromHome,
            IsSimplifiedChinese = true,
            IsReadable = isInForce ? state.Application.IsNoticeReadable : Fact<bool>.Unknown,
            IsShownAtFirstRun = isInForce ? state.Application.IsNoticeShownAtFirstRun : Fact<bool>.Unknown,
            ChangesWereTold = isInForce ? state.Application.WereChangesTold : Fact<bool>.Unknown,
            HasMinorsRules = content.MinorsRules is not null,
        };
    }

    /// <summary>Reads the elements from the content, so that what is not there is not claimed.</summary>
    private static IEnumerable<NoticeElement> Contents(SealedNotice notice)
    {
        var content = notice.Content;
        ProcessingPurpose[] sensitive = [.. content.Purposes.Where(static purpose => purpose.IsSensitive)];
        Recipient[] abroad = [.. content.Purposes.SelectMany(static purpose => purpose.Recipients).Where(static recipient => recipient.IsAbroad)];
        (NoticeElement Element, bool IsThere)[] elements =
        [
            (NoticeElement.HandlerName, content.Handler?.Name is not null),
            (NoticeElement.HandlerContact, content.Handler?.Contact is not null),
            (NoticeElement.Purpose, Every(content, static purpose => purpose.Goal is not null)),
            (NoticeElement.Manner, Every(content, static purpose => purpose.Manner is not null)),
            (NoticeElement.Kinds, Every(content, static purpose => purpose.Information.Count > 0)),
            (NoticeElement.Retention, Every(content, static purpose => purpose.Retention is not null)),
            (NoticeElement.RightsAndProcedure, content.RightsProcedure is not null),
            (NoticeElement.SensitiveNecessity, Array.TrueForAll(sensitive, static purpose => purpose.SensitiveNecessity is not null)),
            (NoticeElement.SensitiveImpact, Array.TrueForAll(sensitive, static purpose => purpose.SensitiveImpact is not null)),
            (NoticeElement.Recipients, Every(content, static purpose => !purpose.Recipients.IsUnknown)),
            (NoticeElement.CrossBorder, Array.TrueForAll(abroad, static recipient => recipient.Name is not null && recipient.Contact is not null && recipient.RightsProcedure is not null)),
            (NoticeElement.SecurityMeasures, Every(content, static purpose => purpose.Protection is not null)),
            (NoticeElement.ComplaintChannel, content.ComplaintChannels.Count > 0),
            (NoticeElement.AccountClosure, content.AccountClosure is not null),
            (NoticeElement.ConsentWithdrawal, content.ConsentWithdrawal is not null),
            (NoticeElement.MinorsRules, content.MinorsRules is not null),
            (NoticeElement.UpdateNotice, content.ChangeProcedure is not null),
        ];
        return elements.Where(static element => element.IsThere).Select(static element => element.Element);
    }

    private static bool Every(NoticeDraft content, Func<ProcessingPurpose, bool> condition) => content.Purposes.Count > 0 && content.Purposes.AsEnumerable().All(condition);

    private static Fact<bool> NamesSdks(AssessedState state, SealedNotice notice) => state.Application.Observed.IsUnknown
        ? Fact<bool>.Unknown
        : state.Application.Observed.Where(static seen => seen.Sdk is not null).All(seen => notice.Purposes.Any(purpose => purpose.Recipients.Any(recipient => recipient.Sdk == seen.Sdk).IsTrue));

    private static Fact<int> PromisedDays(TimeLimit? limit) => limit switch
    {
        null => Fact<int>.Absent,
        { Unit: TimeUnit.WorkingDays } known => known.Amount,
        _ => Fact<int>.Unknown,
    };
}
