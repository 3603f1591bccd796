namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Marks that the services have a database for their stores.</summary>
internal sealed class StoresChoice;
