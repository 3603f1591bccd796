using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Declares an attribute that conditions may ask for, with its type; a condition on any other is refused at load.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">The type.</param>
/// <param name="StatedBy">Whose word counts, for attributes of the circumstances; attributes of rows always come from the host.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AttributeDeclaration(string Name, AttributeKind Kind, AttributeOrigin StatedBy = AttributeOrigin.Caller);
