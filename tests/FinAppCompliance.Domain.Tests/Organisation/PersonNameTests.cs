using System.Text;
using FinAppCompliance.Domain.Organisation;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Organisation;

public sealed class PersonNameTests
{
    private static readonly string[] Unseen =
    [
        "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202A", "\u202B", "\u202E", "\u2066", "\u2069", "\u061C", "\u200E", "\u180E", "\u034F",
        "\u115F", "\u3164", "\uFFA0", "\u2800", "\uFE0F", "\U000E0100", "\U000E0041", "\u0000", "\u0007", "\u0085", "\u2028", "\uD800", "\uDC00", "\u0378",
    ];

    private static readonly string[] Names = ["wang", "王伟", "Lin Zhiyuan", "首席合规官", "p-101", "Ωmega", "Straße", "阿依古丽·买买提", "𠮷田", "张\uE863"];

    [Theory]
    [InlineData("wang", "WANG")]
    [InlineData("wang", "Ｗang")]
    [InlineData("wang", " wang\u3000")]
    [InlineData("Lin Zhiyuan", "linzhiyuan")]
    [InlineData("Lin Zhiyuan", "Lin Zhi yuan")]
    [InlineData("σοφος", "ΣΟΦΟΣ")]
    [InlineData("σοφοσ", "σοφος")]
    [InlineData("STRASSE", "straße")]
    [InlineData("İrem", "irem")]
    [InlineData("Irem", "ırem")]
    [InlineData("ｐ－１０１", "p-101")]
    public void Two_ways_of_writing_one_name_are_one_person(string one, string other)
    {
        Assert.False(PersonName.AreDistinct(one, other));
        Assert.Equal(PersonName.Parse(one), PersonName.Parse(other));
        Assert.Equal(PersonName.Parse(one).GetHashCode(), PersonName.Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("wang", "wand")]
    [InlineData("王伟", "王玮")]
    [InlineData("p-1", "p-11")]
    public void Two_names_are_two_persons(string one, string other) => Assert.True(PersonName.AreDistinct(one, other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000")]
    [InlineData("wa\u200Bng")]
    public void What_is_no_name_is_never_a_second_person(string? text)
    {
        Assert.False(PersonName.AreDistinct(text, "lin"));
        Assert.False(PersonName.AreDistinct("lin", text));
        Assert.NotNull(PersonName.FlawOf(text));
        Assert.Throws<FormatException>(() => PersonName.Parse(text));
    }

    [Fact]
    public void The_flaw_names_character_and_place_in_both_languages()
    {
        var flaw = PersonName.FlawOf("wa\u200Bng")!;

        Assert.Equal("the name holds the invisible or invalid character U+200B at position 3; remove it", flaw.En);
        Assert.Equal("姓名第3位是不可见或无效字符U+200B，请删去后重写", flaw.Zh);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_name_has_at_most_200_characters(int length, bool isName) =>
        Assert.Equal(isName, PersonName.TryParse(new string('王', length), out _, out _));

    [Fact]
    public void A_name_is_shown_as_it_was_written() => Assert.Equal("Ｗang Wei", PersonName.Parse(" Ｗang Wei ").ToString());

    // However a name is bent, it is either refused or the same person: never a second one.
    [Property(MaxTest = 1000)]
    public bool A_bent_name_is_refused_or_the_same_person(byte name, byte[] bends)
    {
        var written = Names[name % Names.Length];
        var bent = (bends ?? []).Take(6).Aggregate(written, Bend);

        return !PersonName.AreDistinct(written, bent) && (PersonName.FlawOf(bent) is not null || PersonName.Parse(written).Equals(PersonName.Parse(bent)));
    }

    [Property(MaxTest = 500)]
    public bool A_character_that_nobody_sees_is_refused_wherever_it_stands(byte name, byte unseen, byte place)
    {
        var written = Names[name % Names.Length];
        var places = written.EnumerateRunes().Aggregate(new List<int> { 0 }, static (at, rune) => [.. at, at[^1] + rune.Utf16SequenceLength]);
        var bent = written.Insert(places[place % places.Count], Unseen[unseen % Unseen.Length]);

        return PersonName.FlawOf(bent) is not null;
    }

    private static string Bend(string text, byte bend) => (bend % 7) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.ToLowerInvariant(),
        2 => string.Concat(text.Select(static c => c is > ' ' and <= '~' ? (char)(c - '!' + '\uFF01') : c)),
        3 => $" {text}\u3000",
        4 => Insert(text, bend, " "),
        5 => Insert(text, bend, Unseen[bend % Unseen.Length]),
        _ => text.Normalize(NormalizationForm.FormD),
    };

    private static string Insert(string text, byte place, string what)
    {
        var at = place % (text.Length + 1);
        return text.Insert(at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at, what);
    }
}
