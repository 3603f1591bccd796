using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes facts of a plain type.</summary>
internal sealed class PlainMaker<T>(Func<JsonElement, T> read) : ValueMaker<T>
    where T : notnull
{
    protected override T Read(JsonElement value) => read(value);
}
