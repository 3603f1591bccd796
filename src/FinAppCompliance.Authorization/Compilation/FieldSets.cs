namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Sets of fields of one asset, as bits: the field declared first is the lowest bit.</summary>
internal static class FieldSets
{
    public const int Limit = 128;

    public static UInt128 Of(int field) => UInt128.One << field;

    public static bool Has(this UInt128 set, int field) => (set >> field & UInt128.One) != UInt128.Zero;

    public static bool IsWithin(this UInt128 set, UInt128 other) => (set & ~other) == UInt128.Zero;

    public static int Count(this UInt128 set) => (int)UInt128.PopCount(set);
}
