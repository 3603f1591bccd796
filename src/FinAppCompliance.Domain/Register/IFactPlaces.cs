namespace FinAppCompliance.Domain.Register;

/// <summary>Knows where facts stand in their sources.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IFactPlaces
{
    /// <summary>Finds the place of a fact.</summary>
    /// <param name="address">Where in the register it is entered.</param>
    /// <returns>The place of the member, or of its record when the file does not hold the member; null when the record is not there.</returns>
    FactPlace? Find(RegisterAddress address);
}
