using FinAppCompliance.Domain.Facts;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class FactTests
{
    [Property(MaxTest = 200)]
    public bool A_known_fact_compares_as_its_value(int value, int other)
    {
        Fact<int> fact = value;
        return (fact == other).IsTrue == (value == other) && (fact != other).IsTrue == (value != other) &&
            (fact < other).IsTrue == (value < other) && (fact > other).IsTrue == (value > other) &&
            (fact <= other).IsTrue == (value <= other) && (fact >= other).IsTrue == (value >= other);
    }

    [Property(MaxTest = 100)]
    public bool An_unknown_fact_compares_as_unknown_and_an_absent_one_equals_nothing(int other)
    {
        var (unknown, absent) = (Fact<int>.Unknown, Fact<int>.Absent);
        return (unknown == other).IsUnknown && (unknown != other).IsUnknown && (unknown < other).IsUnknown && (unknown >= other).IsUnknown &&
            (absent == other).IsFalse && (absent != other).IsTrue && (absent > other).IsUnknown && (absent <= other).IsUnknown;
    }

    [Property(MaxTest = 200)]
    public bool Equality_is_structural_and_agrees_with_hash_codes(byte a, byte b)
    {
        var (left, right) = (Of(a), Of(b));
        return left.Equals(left) && left.Equals(right) == right.Equals(left) && (!left.Equals(right) || left.GetHashCode() == right.GetHashCode());
    }

    [Fact]
    public void Same_as_is_unknown_when_either_side_is()
    {
        Assert.True(Fact<int>.Unknown.SameAs(Fact<int>.Unknown).IsUnknown);
        Assert.True(Fact<int>.Absent.SameAs(Fact<int>.Absent).IsTrue);
        Assert.True(((Fact<int>)1).SameAs(Fact<int>.Absent).IsFalse);
    }

    [Fact]
    public void Existence_is_unknown_false_or_true()
    {
        Assert.True(default(Fact<string>).Exists.IsUnknown);
        Assert.True(((Fact<string>)(string?)null).Exists.IsFalse);
        Assert.True(((Fact<string>)"x").Exists.IsTrue);
    }

    [Fact]
    public void A_value_that_is_not_recorded_cannot_be_taken()
    {
        Assert.Throws<InvalidOperationException>(() => Fact<int>.Absent.Value);
        Assert.False(Fact<int>.Unknown.TryGet(out _));
        Assert.Equal(7, Fact<int>.Unknown.Or(7));
    }

    [Fact]
    public void Texts_compare_ordinally() => Assert.True(((Fact<string>)"a" < "B").IsFalse);

    [Fact]
    public void Text_form_does_not_depend_on_culture()
    {
        Assert.Equal("2025-01-31", ((Fact<DateOnly>)new DateOnly(2025, 1, 31)).ToString());
        Assert.Equal("2025-01-31T20:00:00+08:00", ((Fact<DateTimeOffset>)new DateTimeOffset(2025, 1, 31, 20, 0, 0, TimeSpan.FromHours(8))).ToString());
        Assert.Equal(["true", "0.85", "none", "unknown"], new[] { ((Fact<bool>)true).ToString(), ((Fact<decimal>)0.85m).ToString(), Fact<int>.Absent.ToString(), Fact<int>.Unknown.ToString() });
    }

    [Fact]
    public void Nullable_values_become_absent_or_unknown_as_asked()
    {
        Assert.True(Fact.From((int?)null).IsAbsent);
        Assert.True(Fact.FromRecorded((int?)null).IsUnknown);
        Assert.Equal(3, Fact.From((int?)3).Value);
    }

    private static Fact<int> Of(byte code) => (code % 4) switch { 0 => Fact<int>.Unknown, 1 => Fact<int>.Absent, var n => n };
}
