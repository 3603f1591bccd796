using System.Text.Json;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes facts of one type; what they are made from is said by the type that derives.</summary>
internal abstract class ValueMaker<T> : ValueMaker
    where T : notnull
{
    public override object Absent => Fact<T>.Absent;

    public override object Value(JsonElement value) => Read(value);

    public override object Fact(JsonElement value) => (Fact<T>)Read(value);

    public override object List(JsonElement array)
    {
        var items = new T[array.GetArrayLength()];
        var at = 0;
        foreach (var item in array.EnumerateArray())
        {
            items[at++] = Read(item);
        }

        return new FactList<T>(items);
    }

    public override bool IsUnknown(object? fact) => fact is Fact<T> { IsUnknown: true } or FactList<T> { IsUnknown: true };

    protected abstract T Read(JsonElement value);
}
