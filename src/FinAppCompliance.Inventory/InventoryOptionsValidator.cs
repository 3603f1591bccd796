using Microsoft.Extensions.Options;

namespace FinAppCompliance.Inventory;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class InventoryOptionsValidator : IValidateOptions<InventoryOptions>;
