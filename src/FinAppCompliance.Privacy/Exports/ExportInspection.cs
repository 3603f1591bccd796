using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.Privacy.Exports;

/// <summary>Finds why something cannot be exported: a record that lacks its notice or its parties proves nothing.</summary>
internal sealed class ExportInspection
{
    private readonly List<BilingualText> _reasons = [];

    /// <summary>Holds events against the notice to which they are bound.</summary>
    public ExportInspection Inspect(IReadOnlyList<ConsentEvent> events, SealedNotice? notice)
    {
        RefuseIf(events.Count == 0, "没有可导出的同意事件", "there is no event to export");
        RefuseIf(notice is null, "没有对应的隐私政策", "there is no notice to which it is bound");
        RefuseIf(notice is { Content.Handler.Address: null }, "隐私政策未载明个人信息处理者的地址；请在NoticeHandler.Address中填写", "the notice does not state the address of the institution; set NoticeHandler.Address");
        foreach (var occurred in events.Where(occurred => occurred.NoticeVersion == notice?.Version))
        {
            RefuseIf(occurred.NoticeHash != notice!.Hash, $"事件“{occurred.Id}”所绑定的隐私政策与已公布的不同", $"event '{occurred.Id}' is bound to another notice than the one published as version {notice.Version}");
            RefuseIf(occurred.At < notice.EffectiveFrom, $"事件“{occurred.Id}”早于隐私政策生效", $"event '{occurred.Id}' is older than the notice it claims to rest on");
            RefuseIf(notice.Find(occurred.Purpose) is null, $"隐私政策未列出目的“{occurred.Purpose}”", $"the notice does not list the purpose '{occurred.Purpose}'");
        }

        return this;
    }

    /// <summary>Holds a receipt against its notice; a receipt tells one notice only.</summary>
    public ExportInspection Inspect(ConsentReceipt receipt) => Inspect(receipt.Events, receipt.Notice).RefuseIf(
        receipt.Notice is { } notice && receipt.Events.Any(occurred => occurred.NoticeVersion != notice.Version),
        "收据涉及多个版本的隐私政策；请分别导出",
        "the receipt rests on several versions of the notice; export each consent on its own");

    public ExportInspection RefuseIf(bool isWrong, string zh, string en)
    {
        if (isWrong)
        {
            _reasons.Add(new(zh, en));
        }

        return this;
    }

    public void Throw()
    {
        if (_reasons.Count > 0)
        {
            throw new ExportRefusedException(_reasons);
        }
    }
}
