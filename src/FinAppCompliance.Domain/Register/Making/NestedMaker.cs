using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes values that have members of their own.</summary>
internal sealed class NestedMaker<[DynamicallyAccessedMembers(RecordShape.Needed)] T> : ValueMaker<T>
    where T : class
{
    public override RecordShape Nested { get; } = RecordShape.Of(typeof(T));

    protected override T Read(JsonElement value) => (T)Nested.Make(value);
}
