using FinAppCompliance.Privacy.Persons;
using FsCheck;
using FsCheck.Xunit;

namespace FinAppCompliance.Privacy.Tests.Persons;

public sealed class PersonPseudonymTests
{
    [Property(MaxTest = 200)]
    public void The_text_never_holds_the_identifier(NonEmptyString identifier)
    {
        var id = $"customer {identifier.Get}";

        Assert.DoesNotContain(id, Example.Key.Of(id).ToString(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Parsing_the_text_gives_the_same_pseudonym(NonEmptyString identifier)
    {
        var person = Example.Key.Of($"c{identifier.Get}");

        Assert.Equal(person, PersonPseudonym.Parse(person.ToString()));
    }

    [Fact]
    public void Another_key_gives_another_pseudonym() =>
        Assert.NotEqual(new PseudonymKey(new byte[32]).Of("customer-1"), Example.Me);

    [Fact]
    public void A_wrong_text_is_not_repeated_in_the_error()
    {
        var error = Assert.Throws<FormatException>(() => PersonPseudonym.Parse("110101199003070000"));

        Assert.DoesNotContain("110101", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => new PseudonymKey(new byte[31]));
}
