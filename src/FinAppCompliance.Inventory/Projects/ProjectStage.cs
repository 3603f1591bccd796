namespace FinAppCompliance.Inventory.Projects;

/// <summary>Says how far an integration or termination has come.</summary>
public enum ProjectStage
{
    /// <summary>Preparations are missing or not known. Also the default value.</summary>
    Preparing = 0,

    /// <summary>Every entry due before the change is done; it may be carried out.</summary>
    Ready,

    /// <summary>Carried out although an entry was missing or came too late.</summary>
    CarriedOutIncomplete,

    /// <summary>Carried out with every entry done.</summary>
    CarriedOut,
}
