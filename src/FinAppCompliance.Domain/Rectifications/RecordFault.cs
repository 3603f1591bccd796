using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>One reason why a record or a step cannot be accepted.</summary>
/// <param name="Member">The member, by its name in files; empty for the record as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">How to fix it.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RecordFault(string Member, BilingualText Message, BilingualText Hint)
{
    internal static RecordFault Of(string member, string zh, string en, string hintZh, string hintEn) =>
        new(member, new(zh, en), new(hintZh, hintEn));

    /// <summary>Returns member, message and hint in English, for logs.</summary>
    public override string ToString() => Member.Length > 0 ? $"{Member}: {Message.En}; {Hint.En}" : $"{Message.En}; {Hint.En}";
}
