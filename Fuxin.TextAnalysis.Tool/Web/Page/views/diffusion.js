export const diffusionSection = () => null;
