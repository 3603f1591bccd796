using System.Collections.Frozen;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>The places of law on which deadlines and grades rest: document, article, day of commencement and what was seen of each.</summary>
/// <remarks>The catalogues of the packages agree with these member by member. Immutable and thread-safe.</remarks>
public static class DeadlineCitations
{
    private const SourceMarks Seen = SourceMarks.OtherSource;
    private const SourceMarks Unseen = SourceMarks.Unverified;
    private const SourceMarks Text = SourceMarks.FullText;

    /// <summary>Gets the places, in the order of the documents.</summary>
    public static IReadOnlyList<RegulatoryReference> All { get; } =
    [
        .. Of("nfra-2024-99", ("N99-02.1", "2", Text | SourceMarks.OfficialQuestions), ("N99-02.6", "2", Text | SourceMarks.OfficialQuestions), ("N99-09.4", "9", Text), ("N99-09.6", "9", Text), ("N99-09.7", "9", Text),
            ("N99-11.4", "11", Text), ("N99-12.1", "12", Text), ("N99-15.1", "15", Text), ("N99-15.4", "15", Text), ("N99-15.5", "15", Text), ("N99-16.5", "16", Text | SourceMarks.OfficialQuestions),
            ("N99-17.3", "17", Text), ("N99-17.4", "17", Text), ("N99-17.5", "17", Text)),
        .. Of("pipl", ("PIPL-57", "57", Seen)),
        .. Of("ndr", ("NDR-10", "10", Seen), ("NDR-23", "23", Seen)),
        .. Of("dsm", ("DSM-43", "43", Seen), ("DSM-63", "63", Seen), ("DSM-66", "66", Seen), ("DSM-67", "67", Seen), ("DSM-69", "69", Seen), ("DSM-73", "73", Seen), ("DSM-74", "74", Seen)),
        .. Of("cir", ("CIR-4a", "4", Seen), ("CIR-7", "7", Seen), ("CIR-8", "8", Seen), ("CIR-G", "annex", Seen)),
        .. Of("pbi", ("PBI-1", "-", Unseen)),
        .. Of("pia-aud", ("PIA-AUD-4", "4", Seen)),
        .. Of("minors", ("MIN-37", "37", Seen)),
        .. Of("minors-report", ("MIN-R", "-", Unseen)),
        .. Of("out", ("OUT-17", "17", Seen), ("OUT-31.4", "31(4)", Seen), ("OUT-34", "34", Seen), ("OUT-35", "35", Seen), ("OUT-36", "36", Seen), ("OUT-37", "37", Seen), ("OUT-38", "38", Seen)),
        .. Of("isc", ("ISC-31", "31", Seen), ("ISC-32", "32", Seen)),
        .. Of("bcm", ("BCM-23", "23", Seen), ("BCM-49", "49", Seen), ("BCM-60m", "-", Unseen), ("BCM-92", "92", Seen), ("BCM-95", "95", Seen)),
        .. Of("aud", ("AUD-6.3", "6", Unseen), ("AUD-6.5", "6", Seen)),
        .. Of("cbirc-2020-3", ("CON-CMP", "-", Unseen)),
        .. Of("gbt-35273-2020", ("STD-35273", "8.7", Unseen)),
    ];

    private static readonly FrozenDictionary<string, RegulatoryReference> ById = All.ToFrozenDictionary(static place => place.Requirement.Value, StringComparer.Ordinal);

    /// <summary>Returns a place.</summary>
    /// <param name="requirement">The id of the requirement, such as <c>DSM-69</c>; compared ordinally.</param>
    /// <exception cref="ArgumentException">No deadline and no grade rests on it.</exception>
    public static RegulatoryReference Get(string requirement) => Find(requirement)
        ?? throw new ArgumentException($"no deadline rests on '{requirement}'; those that deadlines rest on are {string.Join(", ", ById.Keys.Order(StringComparer.Ordinal))}", nameof(requirement));

    /// <summary>Returns a place; null when no deadline and no grade rests on it.</summary>
    /// <param name="requirement">The id of the requirement; null is none.</param>
    public static RegulatoryReference? Find(string? requirement) => ById.GetValueOrDefault(requirement ?? string.Empty);

    private static IEnumerable<RegulatoryReference> Of(string document, params (string Requirement, string Article, SourceMarks Source)[] places) =>
        places.Select(place => RegulatoryDocuments.Get(document).Cite(place.Requirement, place.Article, place.Source));
}
