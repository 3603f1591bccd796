using FinAppCompliance.Domain.Facts;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class TriTests
{
    // The reference: false, unknown and true as 0, 1 and 2; conjunction is the minimum, disjunction the maximum.
    [Property(MaxTest = 200)]
    public bool Operators_agree_with_the_order_false_unknown_true(byte a, byte b)
    {
        var (left, right) = (Of(a), Of(b));
        return Rank(left & right) == Math.Min(Rank(left), Rank(right)) && Rank(left | right) == Math.Max(Rank(left), Rank(right)) && Rank(!left) == 2 - Rank(left);
    }

    [Property(MaxTest = 200)]
    public bool De_Morgan_holds(byte a, byte b) =>
        !(Of(a) & Of(b)) == (!Of(a) | !Of(b)) && !(Of(a) | Of(b)) == (!Of(a) & !Of(b));

    [Property(MaxTest = 200)]
    public bool Short_circuits_agree_with_the_full_operators(byte a, byte b) =>
        (Of(a) && Of(b)) == (Of(a) & Of(b)) && (Of(a) || Of(b)) == (Of(a) | Of(b));

    // Learning more may turn unknown into an answer, but never turns an answer round.
    [Property(MaxTest = 200)]
    public bool Knowing_more_never_contradicts_what_was_known(byte a, byte b, bool fact)
    {
        var (left, right) = (Of(a), Of(b));
        var learned = left.IsUnknown ? fact : left;
        return Refines(left & right, learned & right) && Refines(left | right, learned | right) && Refines(!left, !learned);
    }

    [Fact]
    public void The_default_is_unknown_and_neither_true_nor_false()
    {
        Assert.True(default(Tri).IsUnknown);
        Assert.False(default(Tri) ? true : false);
        Assert.Equal(["unknown", "false", "true"], new[] { Tri.Unknown, Tri.False, Tri.True }.Select(t => t.ToString()));
    }

    private static bool Refines(Tri before, Tri after) => before.IsUnknown || before == after;

    private static int Rank(Tri value) => value.IsFalse ? 0 : value.IsTrue ? 2 : 1;

    private static Tri Of(byte code) => (code % 3) switch { 0 => Tri.Unknown, 1 => Tri.False, _ => Tri.True };
}
