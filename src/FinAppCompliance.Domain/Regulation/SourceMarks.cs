namespace FinAppCompliance.Domain.Regulation;

/// <summary>Says on what a citation rests, so that a reader knows what was seen and what was not.</summary>
[Flags]
public enum SourceMarks
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    None = 0,

    /// <summary>Stated in the regulator's Q&amp;A (mark <c>Q</c>).</summary>
    OfficialQuestions = 1,

    /// <summary>Seen in a full-text repost of the document (mark <c>F</c>).</summary>
    FullText = 2,

    /// <summary>Seen in another source, excerpt or copy (mark <c>S</c>).</summary>
    OtherSource = 4,

    /// <summary>Background knowledge that nobody verified (mark <c>B</c>); not to be shown as a legal citation.</summary>
    Unverified = 8,

    /// <summary>Inference or design choice, not law (mark <c>I</c>).</summary>
    Inference = 16,
}
