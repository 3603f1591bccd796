using System.Text;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Localization;

/// <summary>Words values that have members of their own; they come as records print themselves, <c>Type { First = a, Second = b }</c>.</summary>
internal static class NestedText
{
    private const string Open = " { ";
    private const string Close = " }";

    /// <summary>Returns the words for one or several nested values.</summary>
    /// <param name="shape">The members of the value.</param>
    /// <param name="value">The value, or several separated by commas.</param>
    /// <param name="language">The language.</param>
    /// <param name="word">Words the value of one member.</param>
    public static string Of(RecordShape shape, string value, Language language, Func<MemberShape, string, Language, string> word)
    {
        var items = new List<string>();
        for (var rest = value; rest.IndexOf(Open, StringComparison.Ordinal) is var open and >= 0;)
        {
            var next = rest.IndexOf($"{Close}, {rest[..open]}{Open}", StringComparison.Ordinal);
            var end = next >= 0 ? next : rest.Length - (rest.EndsWith(Close, StringComparison.Ordinal) ? Close.Length : 0);
            items.Add(One(shape, rest[(open + Open.Length)..end], language, word));
            rest = next >= 0 ? rest[(next + Close.Length + 2)..] : string.Empty;
        }

        return items.Count == 0 ? value : string.Join(language == Language.English ? "; " : "；", items);
    }

    private static string One(RecordShape shape, string body, Language language, Func<MemberShape, string, Language, string> word)
    {
        var english = language == Language.English;
        var text = new StringBuilder();
        for (var i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            var start = body.IndexOf(Title(member), StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            start += Title(member).Length;
            var end = i + 1 < shape.Members.Count ? body.IndexOf(", " + Title(shape.Members[i + 1]), start, StringComparison.Ordinal) : -1;
            text.Append(text.Length == 0 ? string.Empty : english ? ", " : "，").Append(Labels.Member(shape.Name, member.Name).In(language))
                .Append(english ? ": " : "：").Append(word(member, body[start..(end >= 0 ? end : body.Length)], language));
        }

        return text.Length == 0 ? body : text.ToString();
    }

    private static string Title(MemberShape member) => $"{char.ToUpperInvariant(member.Name[0])}{member.Name[1..]} = ";
}
