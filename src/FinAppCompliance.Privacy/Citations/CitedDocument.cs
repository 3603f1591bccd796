using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Privacy.Citations;

/// <summary>One document and the articles of it that are cited, written as <c>id=article</c>; a trailing <c>?</c> marks what nobody verified.</summary>
/// <remarks>Documents and places that other packages cite as well come from Domain, so that the family names them once.</remarks>
internal sealed record CitedDocument(RegulatoryDocument Document, SourceMarks Source, string Articles)
{
    public static IReadOnlyList<CitedDocument> All { get; } =
    [
        new(RegulatoryDocuments.Get("pipl"), SourceMarks.OtherSource,
            "PIPL-4=4 PIPL-6=6 PIPL-13=13 PIPL-14=14 PIPL-15=15 PIPL-16=16 PIPL-17=17 PIPL-19=19 PIPL-20=20 PIPL-21=21 PIPL-22=22 PIPL-23=23 PIPL-24=24 PIPL-25=25 PIPL-26=26? PIPL-28=28 PIPL-29=29 PIPL-30=30 PIPL-31=31 PIPL-38=38 PIPL-39=39 PIPL-44=44 PIPL-45=45 PIPL-46=46 PIPL-47=47 PIPL-48=48 PIPL-49=49 PIPL-50=50 PIPL-52=52 PIPL-55=55 PIPL-56=56 PIPL-57=57"),
        new(RegulatoryDocuments.Get("ndr"), SourceMarks.OtherSource,
            "NDR-10=10 NDR-11=11 NDR-12=12 NDR-20=20 NDR-21=21 NDR-22=22 NDR-23=23 NDR-24=24 NDR-25=25 NDR-42=42 NDR-62=62"),
        new(RegulatoryDocuments.Get("nfra-2024-99"), SourceMarks.FullText | SourceMarks.OfficialQuestions,
            "N99-09.4=9 N99-16.1=16 N99-16.2=16 N99-16.3=16 N99-16.4=16 N99-16.5=16 QA-6.4=Q6 QA-6.5=Q6"),
        new(RegulatoryDocuments.Get("dsm"), SourceMarks.OtherSource,
            "DSM-25=25 DSM-54=54 DSM-55=55 DSM-56=56 DSM-57=57 DSM-58=58 DSM-63=63 DSM-67=67 DSM-69=69"),
        new(RegulatoryDocuments.Get("cir"), SourceMarks.OtherSource,
            "CIR-4a=4 CIR-7=7 CIR-8=8 CIR-G=annex"),
        new(RegulatoryDocuments.Get("pbi"), SourceMarks.OtherSource,
            "PBI-1=draft?"),
        new(RegulatoryDocuments.Get("nec"), SourceMarks.OtherSource,
            "NEC-1=5 NEC-2=5? NEC-3=5 NEC-4=5? NEC-0=4"),
        new(RegulatoryDocuments.Get("aud"), SourceMarks.OtherSource,
            "AUD-1.3=1 AUD-1.4=1 AUD-2.1=2 AUD-2.3=2 AUD-3.1=3 AUD-3.2=3 AUD-3.4=3 AUD-3.8=3 AUD-4.1=4 AUD-4.2=4 AUD-6.3=6? AUD-6.5=6"),
        new(RegulatoryDocuments.Get("minors"), SourceMarks.OtherSource,
            "MIN-34=34 MIN-37=37"),
        new(RegulatoryDocuments.Get("cbirc-2020-3"), SourceMarks.Unverified,
            "CON-CMP=?"),
        new(new("cn-aml-2024", new("反洗钱法", "Anti-Money Laundering Law"), Npc, new(2025, 1, 1)), SourceMarks.OtherSource,
            "AML-34=34"),
        new(new("cn-insurance-law", new("保险法", "Insurance Law"), Npc, new(2009, 10, 1)), SourceMarks.OtherSource,
            "TRC-5=87"),
        new(RegulatoryDocuments.Get("gbt-35273-2020"), SourceMarks.Unverified,
            "STD-35273=8.7?"),
        new(new("institution", new("本机构规定", "rule of the institution"), Institution, new(2021, 1, 1)), SourceMarks.Inference,
            "OWN-PRIVACY=-"),
    ];

    private static BilingualText Npc => new("全国人民代表大会常务委员会", "NPC Standing Committee");

    private static BilingualText Institution => new("本机构", "the institution");

    public IEnumerable<RegulatoryReference> References() => Articles.Split(' ').Select(entry =>
    {
        var sign = entry.IndexOf('=', StringComparison.Ordinal);
        var unverified = entry[^1] == '?';
        return DeadlineCitations.Find(entry[..sign]) ?? Document.Cite(
            entry[..sign],
            unverified && entry.Length > sign + 2 ? entry[(sign + 1)..^1] : entry[(sign + 1)..],
            unverified ? Source | SourceMarks.Unverified : Source);
    });
}
