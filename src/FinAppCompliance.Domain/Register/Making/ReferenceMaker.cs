using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes references from the ids they point to.</summary>
internal sealed class ReferenceMaker<T> : ValueMaker<Ref<T>>
    where T : RegisterRecord
{
    public override Type Target => typeof(T);

    protected override Ref<T> Read(JsonElement value) => new(value.GetString()!);
}
