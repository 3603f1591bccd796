using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Regulation;

/// <summary>Cites one place of a regulation and says when it is in force and on what the citation rests.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RegulatoryReference
{
    /// <summary>Gets the id of the document, such as <c>nfra-2024-99</c>; lower case, digits and hyphens.</summary>
    /// <exception cref="ArgumentException">The id is empty or has other characters.</exception>
    public required string Document
    {
        get;
        init => field = value is { Length: > 0 } && value.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? value
            : throw new ArgumentException($"'{value}' is no document id; write lower-case letters, digits and hyphens", nameof(Document));
    }

    /// <summary>Gets the short title of the document in both languages.</summary>
    public required BilingualText DocumentTitle { get; init; }

    /// <summary>Gets the authority that issued the document, such as <c>国家金融监督管理总局 / NFRA</c>.</summary>
    public required BilingualText Authority { get; init; }

    /// <summary>Gets the article, such as <c>8</c> or <c>31(4)</c>; <c>-</c> when the document is cited as a whole, <c>0</c> for what stands before its first article.</summary>
    /// <exception cref="ArgumentException">The article is blank.</exception>
    public required string Article
    {
        get;
        init => field = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("the article is blank", nameof(Article));
    }

    /// <summary>Gets whether <see cref="Article"/> names an article: it has a letter or a digit other than zero.</summary>
    public bool HasArticle => Article.Any(static c => char.IsLetter(c) || (char.IsDigit(c) && c != '0'));

    /// <summary>Gets the atomic requirement that is cited.</summary>
    public required RequirementId Requirement { get; init; }

    /// <summary>Gets on what the citation rests.</summary>
    public required SourceMarks Source { get; init; }

    /// <summary>Gets the first day on which the place applies; null when no date is known and it always applies.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Gets the first day on which the place no longer applies; null while no end is known.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>Gets whether the citation rests on some text that was seen; false for background knowledge and for inference alone.</summary>
    public bool IsVerified =>
        (Source & SourceMarks.Unverified) == 0 &&
        (Source & (SourceMarks.OfficialQuestions | SourceMarks.FullText | SourceMarks.OtherSource)) != 0;

    /// <summary>Says whether the place is in force on a day; ends are half-open.</summary>
    /// <param name="day">The day, by the calendar of China.</param>
    public bool AppliesOn(DateOnly day) =>
        (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveUntil is null || EffectiveUntil > day);

    /// <summary>Returns the citation for a reader; without an article only the document and the requirement are named.</summary>
    /// <param name="language">The language.</param>
    public string Cite(Language language) => language == Language.English
        ? $"{DocumentTitle.En}{(HasArticle ? $", art. {Article}" : string.Empty)} ({Requirement})"
        : $"{DocumentTitle.Zh}{(HasArticle ? ChineseArticle() : string.Empty)}（{Requirement}）";

    private string ChineseArticle() => Article.IndexOf('(', StringComparison.Ordinal) is > 0 and var at && Article.EndsWith(')')
        ? $"第{Article[..at]}条（{Article[(at + 1)..^1]}）"
        : $"第{Article}条";
}
