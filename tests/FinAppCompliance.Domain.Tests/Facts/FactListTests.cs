using FinAppCompliance.Domain.Facts;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class FactListTests
{
    [Property(MaxTest = 100)]
    public bool A_known_list_answers_as_its_items(int[] items, int sought)
    {
        FactList<int> list = [.. items];
        return list.Count == items.Length && list.IsEmpty.IsTrue == (items.Length == 0) && list.Contains(sought).IsTrue == items.Contains(sought) &&
            list.Any(i => i > sought).IsTrue == items.Any(i => i > sought) && list.All(i => i > sought).IsTrue == items.All(i => i > sought);
    }

    [Property(MaxTest = 100)]
    public bool Equality_is_by_items_in_order(int[] left, int[] right)
    {
        FactList<int> a = [.. left], b = [.. right], again = [.. left];
        return a == again && a.GetHashCode() == again.GetHashCode() && (a == b) == left.SequenceEqual(right) && a != FactList<int>.Unknown;
    }

    [Fact]
    public void An_unknown_list_answers_unknown()
    {
        var list = FactList<int>.Unknown;

        Assert.True(list.IsUnknown && list.IsEmpty.IsUnknown && list.Contains(1).IsUnknown);
        Assert.True(list.Any(_ => true).IsUnknown);
        Assert.True(list.All(_ => true).IsUnknown);
        Assert.NotEqual(FactList<int>.Empty, list);
    }

    [Fact]
    public void An_unknown_item_leaves_open_what_no_other_decides()
    {
        FactList<int> list = [1, 2];
        Tri Odd(int i) => i == 1 ? Tri.Unknown : i % 2 == 1;

        Assert.True(list.Any(Odd).IsUnknown);
        Assert.True(list.All(Odd).IsFalse);
    }

    [Fact]
    public void Items_are_copied_in()
    {
        int[] source = [1, 2];
        var list = FactListBuilder.Create<int>(source);
        source[0] = 9;

        Assert.Equal([1, 2], list);
    }
}
